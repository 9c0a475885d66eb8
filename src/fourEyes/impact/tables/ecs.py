"""What do the ECS operations do where their names mislead?"""

from __future__ import annotations

from ..row import Row, row, rows

_REPORTED = row(
    "update",
    "disrupt",
    why="reports a state as only the container agent does; what is said to be stopped is replaced",
)

OPERATIONS: dict[str, Row] = {
    "DeleteService": row("delete", why="removes a service", safer="desiredCount=0 keeps it"),
    "DeleteCluster": row("delete", why="removes a cluster"),
    "ExecuteCommand": row("execute", "access", why="runs a command inside a running container"),
    "PutAccountSetting": row("replace", why="replaces a setting of the account"),
    "PutAccountSettingDefault": row("replace", why="replaces a setting of all users"),
    "PutAttributes": row("replace", why="replaces attributes that placement may depend on"),
    "PutClusterCapacityProviders": row(
        "replace", why="capacity providers that are not listed are taken off the cluster"
    ),
    "StartTask": row("create", why="starts a task on chosen instances"),
    "SubmitAttachmentStateChanges": _REPORTED,
    "SubmitContainerStateChange": _REPORTED,
    "SubmitTaskStateChange": _REPORTED,
    "UpdateContainerAgent": row("update", why="updates the agent beside running tasks"),
    "UpdateDaemon": row("replace", why="replaces the daemon's tasks on all instances"),
    "UpdateServicePrimaryTaskSet": row(
        "replace", "disrupt", why="sends the service's traffic to another task set"
    ),
    "UpdateTaskProtection": row(
        "update", "unguard", why="may let tasks be stopped by scaling or deployments"
    ),
    **rows(
        "delete",
        why={
            "DeleteAccountSetting": "the setting falls back to the account's default",
            "DeleteAttributes": "tasks that ask for the attribute are no longer placed there",
            "DeleteCapacityProvider": "services can no longer get capacity from it",
            "DeleteDaemon": "stops the daemon's tasks on all its instances",
            "DeleteDaemonTaskDefinition": "no new daemon can use it; those that do keep running",
            "DeleteExpressGatewayService": "stops the service and removes its load balancer",
            "DeleteGateway": "removes a gateway that no cluster uses",
            "DeleteTaskDefinitions": "removes deregistered task definitions for good",
            "DeleteTaskSet": "removes a task set, whose tasks no longer serve",
            "DeregisterContainerInstance": (
                "no tasks are placed on the instance; with force, its running ones are orphaned"
            ),
            "DeregisterTaskDefinition": "nothing new can run it; tasks and services that do go on",
            "DisassociateGatewayFromCluster": "the gateway cannot reach the cluster's services",
        },
    ),
    **rows(
        "update",
        "disrupt",
        why={
            "StopServiceDeployment": "stops a deployment half way, and may roll it back",
            "StopTask": "stops a task's containers; a service starts another in its place",
        },
    ),
}
