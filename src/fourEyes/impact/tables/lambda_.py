"""What do the Lambda operations do where their names mislead?"""

from __future__ import annotations

from ..row import Row, row, rows

_NEW_VERSION = "PublishVersion first, so that the old code can be put back"

OPERATIONS: dict[str, Row] = {
    "AddLayerVersionPermission": row("create", "access", why="lets others use a layer version"),
    "AddPermission": row("create", "access", why="lets a principal call the function"),
    "DeleteFunction": row(
        "delete",
        why="removes a function",
        safer="PublishVersion and reserved concurrency 0 stop it without losing it",
    ),
    "DeleteFunctionCodeSigningConfig": row(
        "delete", "unguard", why="unsigned code may be deployed to the function again"
    ),
    "DeleteFunctionUrlConfig": row("delete", "access", why="removes the function's URL for good"),
    "DeleteResourcePolicy": row("delete", "access", why="removes the resource policy"),
    "Invoke": row("execute", why="runs the function's code"),
    "InvokeAsync": row("execute", why="runs the function's code"),
    "InvokeWithResponseStream": row("execute", why="runs the function's code"),
    "PutFunctionCodeSigningConfig": row(
        "replace", "unguard", why="replaces whose signatures the function accepts"
    ),
    "PutFunctionConcurrency": row(
        "replace",
        why="replaces the reserved concurrency of the function",
        lookup="lambda/GetFunctionConcurrency",
    ),
    "PutFunctionEventInvokeConfig": row(
        "replace",
        why="replaces all settings for asynchronous invocation",
        safer="UpdateFunctionEventInvokeConfig changes single settings",
        lookup="lambda/GetFunctionEventInvokeConfig",
    ),
    "PutFunctionRecursionConfig": row(
        "update", "unguard", why="may turn the detection of endless loops off"
    ),
    "PutProvisionedConcurrencyConfig": row(
        "replace",
        why="replaces the provisioned concurrency of a version or alias",
        lookup="lambda/GetProvisionedConcurrencyConfig",
    ),
    "PutResourcePolicy": row("replace", "access", why="replaces the resource policy"),
    "RemoveLayerVersionPermission": row(
        "delete", "access", why="takes the use of a layer version away"
    ),
    "RemovePermission": row("delete", "access", why="takes the right to call the function away"),
    "SendDurableExecutionCallbackHeartbeat": row("update", why="keeps a waiting callback alive"),
    "UpdateCodeSigningConfig": row(
        "replace", "unguard", why="replaces whose signatures count, or what a bad one leads to"
    ),
    "UpdateFunctionCode": row(
        "replace", why="replaces the code that $LATEST runs", safer=_NEW_VERSION
    ),
    "DeleteEventSourceMapping": row(
        "delete",
        why="the function no longer gets the events of this queue or stream",
        safer="UpdateEventSourceMapping with Enabled=False keeps the mapping",
    ),
    **rows(
        "delete",
        why={
            "DeleteAlias": "callers and triggers that name the alias no longer reach a function",
            "DeleteCapacityProvider": "removes a capacity provider that no function uses",
            "DeleteCodeSigningConfig": "removes rules about signed code that no function uses",
            "DeleteDurableExecution": "removes a completed execution with its data",
            "DeleteFunctionConcurrency": "the function loses its reserved concurrency and limit",
            "DeleteFunctionEventInvokeConfig": (
                "retries and destinations of asynchronous calls fall back to the defaults"
            ),
            "DeleteLayerVersion": "no more functions can use the version; those that do keep it",
            "DeleteProvisionedConcurrencyConfig": "nothing is kept warm: calls wait for a start",
        },
    ),
    **rows(
        "replace",
        why={
            "PutFunctionScalingConfig": "replaces how many environments the function may have",
            "PutRuntimeManagementConfig": (
                "replaces when the function's runtime is updated, and may pin it to an old version"
            ),
        },
    ),
    **rows(
        "update",
        "disrupt",
        why={
            "PauseDurableExecution": "the execution waits until somebody resumes it",
            "StopDurableExecution": "the execution ends, and its further steps do not run",
        },
    ),
}
