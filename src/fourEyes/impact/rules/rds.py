"""Which RDS and Aurora calls do less, or more, than their names say?"""

from __future__ import annotations

from ..row import Params, Row, Rule, State, row
from ..tables.rds import OPERATIONS
from ._common import ByMember, filled, is_exactly, knows_all, unless, worst
from ._databases import COMMON_RULES, snapshot_attribute

_REPLACED = row("replace", why="replaces what is passed on, or how")
_RENAMED = row("update", "disrupt", why="clients of the old name are cut off")
_GROUPS = row("update", "access", why="replaces the security groups")
_LOGIN = row("update", "access", why="changes who can log in through the proxy")
_PASSWORD = row("replace", why="replaces the master password")


def _deletion(params: Params, state: State | None) -> Row | None:
    """Say what of the database is kept: automated backups go with it unless the call says no."""
    backups = " and its automated backups"
    losses = [
        backups if params.get("DeleteAutomatedBackups") is not False else "",
        " without a final snapshot" if params.get("SkipFinalSnapshot", False) is not False else "",
    ]
    why = "".join(["removes the database", *losses])
    safer = "a final snapshot and DeleteAutomatedBackups=False; StopDBInstance keeps all"
    return row("delete", why=why, safer=safer) if params else None


def _modify_option_group(params: Params, state: State | None) -> Row | None:
    removes = filled(row("delete", why="removes options that databases use"))
    now = params.get("ApplyImmediately", False) is not False
    return worst(
        removes(params.get("OptionsToRemove", []), state),
        row("update", "disrupt", why="may restart the group's databases at once") if now else None,
        row("replace", why="replaces the settings of options")
        if "OptionsToInclude" in params
        else None,
    )


def _activity_stream(params: Params, state: State | None) -> Row | None:
    locked = is_exactly(params.get("AuditPolicyState"), "locked")
    if locked and knows_all(params, "ResourceArn AuditPolicyState"):
        return row("update", why="locks the stream's audit policy")
    return None


def _delete_blue_green(params: Params, state: State | None) -> Row | None:
    if params.get("DeleteTarget", False) is False:
        return None
    why = "deletes the databases of the other environment as well"
    return worst(row("delete", why=why), OPERATIONS["DeleteBlueGreenDeployment"])


RULES: dict[str, Rule] = {
    **COMMON_RULES,
    "DeleteDBInstance": _deletion,
    "DeleteDBCluster": _deletion,
    "DeleteBlueGreenDeployment": _delete_blue_green,
    "ModifyActivityStream": _activity_stream,
    "ModifyDBSnapshotAttribute": snapshot_attribute("DBSnapshotIdentifier"),
    "ModifyOptionGroup": _modify_option_group,
    "ModifyCustomDBEngineVersion": ByMember(
        row("update", why="keeps the engine version available"),
        "Engine EngineVersion Description",
        {
            "Status": unless(
                row("update", "disrupt", why="nothing new can use the engine version"), "available"
            )
        },
    ),
    "ModifyDBProxy": ByMember(
        row("update", why="changes time limits and debug output"),
        "DBProxyName IdleClientTimeout DebugLogging",
        {
            "NewDBProxyName": _RENAMED,
            "DefaultAuthScheme": _LOGIN,
            "Auth": _LOGIN,
            "RequireTLS": unless(row("update", "unguard", why="TLS is not required"), True),
            "RoleArn": _LOGIN,
            "SecurityGroups": _GROUPS,
        },
    ),
    "ModifyDBProxyEndpoint": ByMember(
        row("update", why="changes nothing that clients use"),
        "DBProxyEndpointName",
        {"NewDBProxyEndpointName": _RENAMED, "VpcSecurityGroupIds": _GROUPS},
    ),
    "ModifyDBProxyTargetGroup": ByMember(
        row("update", why="tunes the connection pool"),
        "TargetGroupName DBProxyName ConnectionPoolConfig",
        {"NewName": _RENAMED},
    ),
    "ModifyIntegration": ByMember(
        row("update", why="changes name or description"),
        "IntegrationIdentifier IntegrationName Description",
        {"DataFilter": _REPLACED},
    ),
    "ModifyTenantDatabase": ByMember(
        row("update", why="changes nothing that clients use"),
        "DBInstanceIdentifier TenantDBName",
        {
            "NewTenantDBName": _RENAMED,
            "MasterUserPassword": _PASSWORD,
            "ManageMasterUserPassword": _PASSWORD,
            "RotateMasterUserPassword": unless(_PASSWORD, False),
            "MasterUserSecretKmsKeyId": row(
                "update", "access", why="another key protects the password"
            ),
        },
    ),
}
