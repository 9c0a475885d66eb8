"""Which Lambda calls change settings only, and which ones change what runs, or for whom?"""

from __future__ import annotations

from typing import Any

from ..row import Params, Row, Rule, State, row
from ..tables.lambda_ import OPERATIONS
from ._common import ByMember, capacity, emptied, inside, is_exactly, knows_all, not_below, unless
from ._settings import LoweringAny, among, created_where_absent

_CODE_MEMBERS = (
    "FunctionName ZipFile S3Bucket S3Key S3ObjectVersion S3ObjectStorageMode ImageUri "
    "Architectures Publish PublishTo DryRun RevisionId SourceKMSKeyArn"
)
_PERMISSION_CHECK = row("read", why="DryRun only checks the permission to call")


def _invoke(params: Params, state: State | None) -> Row | None:
    known = (
        "FunctionName InvocationType LogType ClientContext DurableExecutionName Payload "
        "Qualifier TenantId"
    )
    if is_exactly(params.get("InvocationType"), "DryRun") and knows_all(params, known):
        return _PERMISSION_CHECK
    return None


def _update_function_code(params: Params, state: State | None) -> Row | None:
    if params.get("DryRun") is True and knows_all(params, _CODE_MEMBERS):
        return row("read", why="DryRun only validates the request")
    return None


_REPLACED = row(
    "replace",
    why="replaces what the function runs or runs with",
    safer="PublishVersion first; send only the members that change",
)
_IDENTITY = row("update", "access", why="changes the identity, network or key of the function")

_LOGGED_ELSEWHERE = row("replace", why="the function's logs no longer go where they are read now")
_UNLOGGED = row("update", "unguard", why="the function no longer logs")
_DROPPED = row("update", "disrupt", why="events that fail are dropped and no longer kept")
_switched = inside(
    {
        "LogGroup": _LOGGED_ELSEWHERE,
        **dict.fromkeys(
            ("ApplicationLogLevel", "SystemLogLevel"), among(_UNLOGGED, "", "OFF", "NONE")
        ),
    },
    "LogFormat",
)
_kept = inside({"TargetArn": emptied(_DROPPED)})


def _logging(value: Any, state: State | None) -> Row | None:
    return _switched(value, state) if value else _UNLOGGED


def _dead_letters(value: Any, state: State | None) -> Row | None:
    return _kept(value, state) if value else _DROPPED


_update_function_configuration = ByMember(
    row("update", why="changes settings that only shape how the function runs"),
    "FunctionName Description Timeout MemorySize TracingConfig RevisionId EphemeralStorage "
    "SnapStart",
    {
        "Role": _IDENTITY,
        "VpcConfig": _IDENTITY,
        "KMSKeyArn": _IDENTITY,
        "LoggingConfig": _logging,
        "DeadLetterConfig": _dead_letters,
        **dict.fromkeys(
            (
                "Handler",
                "Environment",
                "Runtime",
                "RuntimeConfig",
                "Layers",
                "FileSystemConfigs",
                "ImageConfig",
                "CapacityProviderConfig",
                "DurableConfig",
                "AcceleratorConfig",
            ),
            _REPLACED,
        ),
    },
)

_TRAFFIC = row("replace", why="sends the alias's callers to another version")
_update_alias = ByMember(
    row("update", why="changes the alias's description only"),
    "FunctionName Name Description RevisionId",
    {"FunctionVersion": _TRAFFIC, "RoutingConfig": _TRAFFIC},
)

_MAPPING_REPLACED = row("replace", why="replaces which events go where")
_MAPPING_ACCESS = row("update", "access", why="changes credentials or keys of the mapping")
_update_event_source_mapping = ByMember(
    row("update", why="changes how events are batched and retried"),
    "UUID BatchSize MaximumBatchingWindowInSeconds ParallelizationFactor MetricsConfig "
    "LoggingConfig ScalingConfig BisectBatchOnFunctionError TumblingWindowInSeconds "
    "FunctionResponseTypes ProvisionedPollerConfig MaximumRetryAttempts",
    {
        "Enabled": unless(
            row("update", "disrupt", why="the function no longer gets these events"), True
        ),
        "FunctionName": _MAPPING_REPLACED,
        "FilterCriteria": _MAPPING_REPLACED,
        "DestinationConfig": _MAPPING_REPLACED,
        "MaximumRecordAgeInSeconds": unless(
            row("delete", why="records above this age are discarded"), -1
        ),
        "KMSKeyArn": _MAPPING_ACCESS,
        "SourceAccessConfigurations": _MAPPING_ACCESS,
        "AmazonManagedKafkaEventSourceConfig": _MAPPING_REPLACED,
        "SelfManagedKafkaEventSourceConfig": _MAPPING_REPLACED,
        "DocumentDBEventSourceConfig": _MAPPING_REPLACED,
    },
)

_PUBLIC = row("create", "access", why="anyone may call the URL", safer='AuthType="AWS_IAM"')
_OPENED = row("update", "access", why="changes who may call the function's URL")

_THROTTLED = row("update", "disrupt", why="reserved concurrency 0 stops every invocation")
_FEWER = row(
    "replace",
    why="may lower how many invocations run at once",
    lookup="lambda/GetFunctionConcurrency",
)


def _put_function_concurrency(params: Params, state: State | None) -> Row | None:
    if "ReservedConcurrentExecutions" not in params:
        return None
    fact = "ReservedConcurrentExecutions"
    judges = {fact: not_below(fact, _FEWER, _THROTTLED)}
    return ByMember(row("update", why="raises the limit"), "FunctionName", judges)(params, state)


def _put_provisioned_concurrency(params: Params, state: State | None) -> Row | None:
    fact = "ProvisionedConcurrentExecutions"
    if fact not in params or not knows_all(params, f"FunctionName Qualifier {fact}"):
        return None
    if state is not None and state.get("exists") is False:
        return row("create", why="a look-up found no provisioned concurrency")
    return not_below(fact, OPERATIONS["PutProvisionedConcurrencyConfig"])(
        params[fact], state
    ) or row("update", why="raises the provisioned concurrency")


def _put_recursion_config(params: Params, state: State | None) -> Row | None:
    safe = is_exactly(params.get("RecursiveLoop"), "Terminate")
    if safe and knows_all(params, "FunctionName RecursiveLoop"):
        return row("update", why="endless loops are stopped")
    return None


RULES: dict[str, Rule] = {
    "Invoke": _invoke,
    "InvokeWithResponseStream": _invoke,
    "UpdateFunctionCode": _update_function_code,
    "UpdateFunctionConfiguration": _update_function_configuration,
    "UpdateAlias": _update_alias,
    "UpdateEventSourceMapping": _update_event_source_mapping,
    "PutFunctionEventInvokeConfig": created_where_absent(
        "FunctionName Qualifier MaximumRetryAttempts MaximumEventAgeInSeconds DestinationConfig"
    ),
    "UpdateFunctionEventInvokeConfig": ByMember(
        row("update", why="changes single settings for asynchronous invocation"),
        "FunctionName Qualifier MaximumRetryAttempts MaximumEventAgeInSeconds",
        {"DestinationConfig": row("replace", why="replaces where results and failures go")},
    ),
    "CreateFunctionUrlConfig": ByMember(
        row("create", why="creates a URL that asks for IAM credentials"),
        "FunctionName Qualifier Cors InvokeMode",
        {"AuthType": unless(_PUBLIC, "AWS_IAM")},
    ),
    "UpdateFunctionUrlConfig": ByMember(
        row("update", why="changes the function's URL"),
        "FunctionName Qualifier",
        {
            "AuthType": unless(_OPENED, "AWS_IAM"),
            "Cors": _OPENED,
            "InvokeMode": row("replace", why="changes how the URL answers its callers"),
        },
    ),
    "PutFunctionConcurrency": _put_function_concurrency,
    "PutProvisionedConcurrencyConfig": _put_provisioned_concurrency,
    "PutFunctionRecursionConfig": _put_recursion_config,
    "UpdateCapacityProvider": ByMember(
        row("update", why="changes settings for new instances"),
        "CapacityProviderName PropagateTags TelemetryConfig",
        {
            "CapacityProviderScalingConfig": inside(
                {"MaxVCpuCount": capacity("MaxVCpuCount", "vCPUs")}, "ScalingMode ScalingPolicies"
            )
        },
    ),
    "UpdateCodeSigningConfig": LoweringAny(
        row("update", why="changes the description, or refuses code without a valid signature"),
        {
            "Description": str,
            "CodeSigningPolicies": {"UntrustedArtifactOnDeployment": "Enforce"},
        },
        "CodeSigningConfigArn",
    ),
}
