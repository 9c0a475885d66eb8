"""Which deployments overwrite files, terminate instances or go back?"""

from __future__ import annotations

from ..row import Row, Rule, row
from ..tables.codedeploy import OPERATIONS
from ._common import Judge, unless
from ._settings import ADDED, SETTINGS, Raising, among

_TERMINATES = row("delete", why="terminates the original instances after each deployment")
_OVERWRITES = row(
    "replace",
    why="overwrites files that are at the target already",
    safer='fileExistsBehavior="DISALLOW" fails instead',
)
_BLUE_GREEN = "blueGreenDeploymentConfiguration.terminateBlueInstancesOnDeploymentSuccess.action"
_TERMINATION: dict[str, Row | Judge] = {_BLUE_GREEN: unless(_TERMINATES, "KEEP_ALIVE")}
_TARGETS = row("replace", why="replaces which instances or services are deployed to")
_NO_ROLLBACK = row("update", "unguard", why="a bad deployment is no longer stopped or undone")

RULES: dict[str, Rule] = {
    "ContinueDeployment": Raising(
        {
            "deploymentWaitType": among(
                row("delete", "disrupt", why="the original instances are terminated"),
                "TERMINATION_WAIT",
            )
        },
        OPERATIONS["ContinueDeployment"],
    ),
    "CreateDeployment": Raising(
        {
            "fileExistsBehavior": unless(_OVERWRITES, "DISALLOW", "RETAIN"),
            "overrideAlarmConfiguration": row(
                "create", "unguard", why="sets the group's alarms aside"
            ),
        },
        ADDED,
    ),
    "CreateDeploymentGroup": Raising(_TERMINATION, ADDED),
    "PutLifecycleEventHookExecutionStatus": Raising(
        {
            "status": among(
                row("update", "disrupt", why="the deployment fails and is rolled back"), "Failed"
            )
        },
        SETTINGS,
    ),
    "StopDeployment": Raising(
        {
            "autoRollbackEnabled": unless(
                row("replace", "disrupt", why="puts the previous revision back"), False
            )
        },
        row("update", "disrupt", why="stops a deployment half way"),
    ),
    "UpdateDeploymentGroup": Raising(
        {
            **_TERMINATION,
            **dict.fromkeys(
                (
                    "ec2TagFilters",
                    "onPremisesInstanceTagFilters",
                    "autoScalingGroups",
                    "ec2TagSet",
                    "ecsServices",
                    "onPremisesTagSet",
                    "loadBalancerInfo",
                    "deploymentStyle",
                ),
                _TARGETS,
            ),
            "serviceRoleArn": row("update", "access", why="deploys with another identity"),
            "alarmConfiguration.enabled": unless(_NO_ROLLBACK, True),
            "autoRollbackConfiguration.enabled": unless(_NO_ROLLBACK, True),
        }
    ),
}
