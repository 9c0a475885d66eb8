"""Which ECS calls do less, or more, than their names say?"""

from __future__ import annotations

from ..row import Params, Row, Rule, State, row
from ._common import (
    ByMember,
    capacity,
    creates,
    each,
    filled,
    inside,
    is_exactly,
    knows_all,
    unless,
    worst,
)

_DEPLOYED = row(
    "replace",
    why="replaces the service's running tasks",
    safer="deploy to a new service or a task set first",
)
_ROLLED_BACK = row("replace", "disrupt", why="puts the earlier version back")
_UNCHECKED = row("update", "unguard", why="a failing deployment is no longer rolled back")
_SHELL = row("update", "access", why="lets commands be run inside the containers")

_update_service = ByMember(
    row("update", why="changes settings that leave the running tasks alone"),
    "cluster service propagateTags enableECSManagedTags healthCheckGracePeriodSeconds "
    "availabilityZoneRebalancing placementStrategy placementConstraints",
    {
        "desiredCount": capacity("desiredCount", "running tasks", "ecs/DescribeServices"),
        "enableExecuteCommand": unless(_SHELL, False),
        "forceNewDeployment": unless(_DEPLOYED, False),
        "deploymentConfiguration": inside(
            {
                "deploymentCircuitBreaker": inside(
                    {"enable": unless(_UNCHECKED, True), "rollback": unless(_UNCHECKED, True)},
                    "resetOnHealthyTask thresholdConfiguration",
                ),
                "alarms": inside({"enable": unless(_UNCHECKED, True)}, "alarmNames rollback"),
            },
            "maximumPercent minimumHealthyPercent bakeTimeInMinutes",
        ),
        **dict.fromkeys(
            (
                "taskDefinition",
                "loadBalancers",
                "networkConfiguration",
                "platformVersion",
                "serviceRegistries",
                "serviceConnectConfiguration",
                "volumeConfigurations",
                "vpcLatticeConfigurations",
                "gatewayConnectors",
                "capacityProviderStrategy",
                "deploymentController",
                "monitoring",
            ),
            _DEPLOYED,
        ),
    },
)

_COMMAND = row("execute", why="runs a command, or with an environment, that the caller chose")
_ROLE = row("create", "access", why="runs with a role that the caller chose")
_OVERRIDES = inside(
    {
        "containerOverrides": each(
            inside(
                {"command": _COMMAND, "environment": _COMMAND, "environmentFiles": _COMMAND},
                "name cpu memory memoryReservation resourceRequirements",
            )
        ),
        "taskRoleArn": _ROLE,
        "executionRoleArn": _ROLE,
    },
    "cpu memory ephemeralStorage inferenceAcceleratorOverrides",
)


def _starts_task(params: Params, state: State | None) -> Row | None:
    if "overrides" not in params:
        return None
    started = row("create", why="starts a task of a known definition")
    return worst(started, _OVERRIDES(params["overrides"], state))


_INSIGHTS_OFF = row("update", "unguard", why="ends the record of container metrics")
_SETTINGS = each(inside({"value": unless(_INSIGHTS_OFF, "enabled", "enhanced")}, "name"))

_UNSCALED = row("update", "disrupt", why="instances are no longer added or drained by themselves")
_UNPROTECTED = row("update", "unguard", why="instances with running tasks can be terminated")
_DRAINED = row("update", "disrupt", why="the tasks of these instances are stopped or moved")


def _service_deployment(params: Params, state: State | None) -> Row | None:
    action = params.get("action", params.get("stopType"))
    if action is None or is_exactly(action, "CONTINUE", "ABORT"):
        return None
    return _ROLLED_BACK


def _task_protection(params: Params, state: State | None) -> Row | None:
    known = "cluster tasks protectionEnabled expiresInMinutes"
    if params.get("protectionEnabled") is True and knows_all(params, known):
        return row("update", why="protects tasks from being stopped")
    return None


def _task_set_scale(params: Params, state: State | None) -> Row | None:
    if "scale" not in params:
        return None
    scale = params["scale"]
    whole = scale.get("unit", "PERCENT") == "PERCENT" and scale.get("value") in (100, 100.0)
    if (
        whole
        and knows_all(scale, "value unit")
        and knows_all(params, "cluster service taskSet scale")
    ):
        return row("update", why="keeps or raises the number of tasks")
    return row("delete", why="may lower the number of running tasks")


RULES: dict[str, Rule] = {
    "CreateService": creates("starts a service"),
    "UpdateService": _update_service,
    "UpdateCapacityProvider": ByMember(
        row("update", why="changes how instances are added"),
        "name cluster",
        {
            "autoScalingGroupProvider": inside(
                {
                    "managedScaling": inside(
                        {"status": unless(_UNSCALED, "ENABLED")},
                        "targetCapacity minimumScalingStepSize maximumScalingStepSize "
                        "instanceWarmupPeriod",
                    ),
                    "managedTerminationProtection": unless(_UNPROTECTED, "ENABLED"),
                    "managedDraining": unless(_UNSCALED, "ENABLED"),
                }
            ),
            "managedInstancesProvider": row("replace", why="replaces what new tasks run on"),
        },
    ),
    "RunTask": _starts_task,
    "StartTask": _starts_task,
    "ContinueServiceDeployment": _service_deployment,
    "StopServiceDeployment": _service_deployment,
    "UpdateTaskProtection": _task_protection,
    "UpdateTaskSet": _task_set_scale,
    "UpdateContainerInstancesState": ByMember(
        row("update", why="puts instances back to work"),
        "cluster containerInstances",
        {"status": unless(_DRAINED, "ACTIVE")},
    ),
    "UpdateClusterSettings": ByMember(
        row("update", why="turns the record of container metrics on"),
        "cluster",
        {"settings": _SETTINGS},
    ),
    "UpdateCluster": ByMember(
        row("update", why="turns the record of container metrics on"),
        "cluster",
        {
            "settings": _SETTINGS,
            "configuration": row(
                "replace", "unguard", why="replaces keys, and the log of commands run inside"
            ),
            "serviceConnectDefaults": row("replace", why="new services use another namespace"),
        },
    ),
    "UpdateGateway": ByMember(
        row("update", why="protects the gateway"),
        "gateway propagateTags",
        {
            "deletionProtection": unless(
                row("update", "unguard", why="the gateway can be deleted again"), True
            ),
            "infrastructureRoleArn": row("update", "access", why="another role acts for it"),
            "configuration": filled(row("replace", why="replaces how the gateway routes")),
        },
    ),
    "UpdateExpressGatewayService": ByMember(
        row("update", why="changes nothing that runs"),
        "serviceArn",
        {
            "executionRoleArn": row("update", "access", why="tasks get another role"),
            "taskRoleArn": row("update", "access", why="tasks get another role"),
            "scalingTarget": row("delete", why="may lower the number of running tasks"),
            "healthCheckPath": _DEPLOYED,
            "primaryContainer": _DEPLOYED,
            "taskDefinitionArn": _DEPLOYED,
            "networkConfiguration": _DEPLOYED,
            "cpu": _DEPLOYED,
            "memory": _DEPLOYED,
            "cpuArchitecture": _DEPLOYED,
        },
    ),
}
