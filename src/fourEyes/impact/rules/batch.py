"""Which Batch calls do less, or more, than their names say?"""

from __future__ import annotations

from ..row import Params, Row, Rule, State, row
from ._common import ByMember, capacity, creates, inside, is_exactly, unless

_OFF = row("update", "disrupt", why="jobs are no longer run")
_MOVED = row("replace", why="replaces where jobs are run")
_COMPUTE = row("replace", "disrupt", why="replaces what the jobs run on")
_LIMITS = row("replace", why="replaces how much may run at once")
_STATE = unless(_OFF, "ENABLED")
_ENVIRONMENTS = "batch/DescribeComputeEnvironments"

_COMMAND = row("execute", why="runs a command, or with an environment, that the caller chose")
_OVERRIDES = (
    "containerOverrides",
    "nodeOverrides",
    "eksPropertiesOverride",
    "ecsPropertiesOverride",
)


def _submit_job(params: Params, state: State | None) -> Row | None:
    overrides = [params[name] for name in _OVERRIDES if name in params]
    return _COMMAND if any(_chooses_command(one) for one in overrides) else None


def _chooses_command(value: object) -> bool:
    chosen = {"command", "args", "environment", "env"}
    if isinstance(value, dict):
        return bool(chosen & value.keys()) or any(map(_chooses_command, value.values()))
    return isinstance(value, list) and any(map(_chooses_command, value))


def _consumable(params: Params, state: State | None) -> Row | None:
    if "operation" not in params or is_exactly(params["operation"], "ADD"):
        return None
    if is_exactly(params["operation"], "SET"):
        return row("replace", why="sets the quantity, whatever it was")
    return row("delete", why="takes units of the resource away")


RULES: dict[str, Rule] = {
    "CreateJobQueue": creates("creates a job queue"),
    "SubmitJob": _submit_job,
    "UpdateConsumableResource": _consumable,
    "UpdateComputeEnvironment": ByMember(
        row("update", why="lets the environment run jobs"),
        "computeEnvironment context unmanagedvCpus",
        {
            "state": _STATE,
            "computeResources": inside(
                {
                    "minvCpus": capacity("minvCpus", "vCPUs kept at least", _ENVIRONMENTS),
                    "maxvCpus": capacity("maxvCpus", "vCPUs", _ENVIRONMENTS),
                    "desiredvCpus": capacity("desiredvCpus", "vCPUs", _ENVIRONMENTS),
                    **dict.fromkeys(
                        (
                            "subnets",
                            "securityGroupIds",
                            "allocationStrategy",
                            "instanceTypes",
                            "ec2KeyPair",
                            "instanceRole",
                            "bidPercentage",
                            "placementGroup",
                            "launchTemplate",
                            "ec2Configuration",
                            "updateToLatestImageVersion",
                            "type",
                            "imageId",
                        ),
                        _COMPUTE,
                    ),
                },
                "tags scalingPolicy",
            ),
            "serviceRole": row("update", "access", why="another role acts for the environment"),
            "updatePolicy": inside(
                {
                    "terminateJobsOnUpdate": unless(
                        row("delete", "disrupt", why="running jobs are terminated"), False
                    )
                },
                "jobExecutionTimeoutMinutes",
            ),
            "ecsSettings": _COMPUTE,
            "eksConfiguration": _COMPUTE,
        },
    ),
    "UpdateJobQueue": ByMember(
        row("update", why="lets the queue take jobs, or changes its rank"),
        "jobQueue schedulingPolicyArn priority",
        {
            "state": _STATE,
            "computeEnvironmentOrder": _MOVED,
            "serviceEnvironmentOrder": _MOVED,
            "jobStateTimeLimitActions": row("replace", why="replaces which waiting jobs are ended"),
        },
    ),
    "UpdateQuotaShare": ByMember(
        row("update", why="lets the share run jobs"),
        "quotaShareArn",
        {
            "state": _STATE,
            "capacityLimits": _LIMITS,
            "resourceSharingConfiguration": _LIMITS,
            "preemptionConfiguration": _LIMITS,
        },
    ),
    "UpdateServiceEnvironment": ByMember(
        row("update", why="lets the environment run jobs"),
        "serviceEnvironment",
        {"state": _STATE, "capacityLimits": _LIMITS},
    ),
}
