"""Which Redshift Serverless changes open, interrupt or unprotect a workgroup or namespace?"""

from __future__ import annotations

from ..row import Params, Row, Rule, State, row
from ._common import is_exactly, unless
from ._settings import ADDED, Lowering, Raising

_ACCESS = row("update", "access", why="changes who can reach or log in to it")
_PASSWORD = row("replace", "access", why="replaces the administrator's password")
_MOVED = row("update", "disrupt", why="clients of the old port or network are cut off")
_FOREVER = row("update", why="keeps the snapshots for ever")


def _create_scheduled_action(params: Params, state: State | None) -> Row | None:
    target = params.get("targetAction")
    if target is None or (isinstance(target, dict) and target.keys() == {"createSnapshot"}):
        return None
    return row("execute", why="schedules a call that no rule has reviewed")


RULES: dict[str, Rule] = {
    "CreateScheduledAction": _create_scheduled_action,
    "CreateUsageLimit": Raising(
        {
            "breachAction": unless(
                row("create", "disrupt", why="queries are refused at the limit"),
                "log",
                "emit-metric",
            )
        },
        ADDED,
    ),
    "UpdateLakehouseConfiguration": Raising(
        {
            "lakehouseRegistration": unless(
                row("delete", "access", why="the namespace leaves the data catalog"), "Register"
            ),
            "lakehouseIdcRegistration": _ACCESS,
        }
    ),
    "UpdateNamespace": Raising(
        {
            **dict.fromkeys(
                ("adminUserPassword", "adminUsername", "manageAdminPassword"), _PASSWORD
            ),
            **dict.fromkeys(("iamRoles", "defaultIamRoleArn"), _ACCESS),
            "logExports": row("update", "unguard", why="replaces which logs are exported"),
            "s3TableAction": lambda value, state: (
                None
                if is_exactly(value, "Enable")
                else row("update", "unguard", why="logs are no longer written to tables")
            ),
        }
    ),
    "UpdateScheduledAction": Raising(
        {"targetAction": row("replace", why="replaces what is done on schedule")}
    ),
    "UpdateSnapshot": Lowering(_FOREVER, {"retentionPeriod": -1}, "snapshotName"),
    "UpdateSnapshotCopyConfiguration": Lowering(
        _FOREVER, {"snapshotRetentionPeriod": -1}, "snapshotCopyConfigurationId"
    ),
    "UpdateUsageLimit": Raising(
        {
            "breachAction": unless(
                row("update", "disrupt", why="queries are refused at the limit"),
                "log",
                "emit-metric",
            )
        }
    ),
    "UpdateWorkgroup": Raising(
        {
            "publiclyAccessible": unless(
                row("update", "access", why="it can be reached from the internet"), False
            ),
            "securityGroupIds": _ACCESS,
            **dict.fromkeys(("subnetIds", "port", "ipAddressType", "enhancedVpcRouting"), _MOVED),
            "configParameters": row("replace", why="replaces parameters of the workgroup"),
            "trackName": row("update", "disrupt", why="another version, with a restart"),
        }
    ),
}
