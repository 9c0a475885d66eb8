"""Which WorkSpaces calls do less, or more, than their names say?"""

from __future__ import annotations

from ..row import Params, Row, Rule, State, row
from ..tables.workspaces import OPERATIONS
from ._common import ByMember, capacity, filled, inside, is_exactly, knows_all, unless, worst

_REBOOTED = row("update", "disrupt", why="the WorkSpace is rebooted, or its users cut off")
_CARRIES = row("update", "access", why="changes what users can carry in and out of sessions")
_DELETED = row("delete", why="removes settings of the log-in")


def _exactly(member: str, value: str, others: str, harmless: Row) -> Rule:
    def rule(params: Params, state: State | None) -> Row | None:
        exact = is_exactly(params.get(member), value)
        return harmless if exact and knows_all(params, f"{others} {member}") else None

    return rule


def _deletes_properties(operation: str) -> Rule:
    def rule(params: Params, state: State | None) -> Row | None:
        deleted = filled(_DELETED)(params.get("PropertiesToDelete", []), state)
        return worst(deleted, OPERATIONS[operation])

    return rule


RULES: dict[str, Rule] = {
    "ModifyWorkspaceState": _exactly(
        "WorkspaceState",
        "AVAILABLE",
        "WorkspaceId",
        row("update", why="lets users in again"),
    ),
    "ModifyEndpointEncryptionMode": _exactly(
        "EndpointEncryptionMode",
        "FIPS_VALIDATED",
        "DirectoryId",
        row("update", why="strengthens the encryption"),
    ),
    "ModifyCertificateBasedAuthProperties": _deletes_properties(
        "ModifyCertificateBasedAuthProperties"
    ),
    "ModifySamlProperties": _deletes_properties("ModifySamlProperties"),
    "ModifyWorkspaceProperties": ByMember(
        row("update", why="changes when it runs, or grows its volumes"),
        "WorkspaceId",
        {
            "WorkspaceProperties": inside(
                dict.fromkeys(
                    (
                        "ComputeTypeName",
                        "Protocols",
                        "OperatingSystemName",
                        "NestedVirtualizationEnabled",
                    ),
                    _REBOOTED,
                ),
                "RunningMode RunningModeAutoStopTimeoutInMinutes RootVolumeSizeGib "
                "UserVolumeSizeGib GlobalAccelerator",
            ),
            "DataReplication": unless(
                row("update", "unguard", why="the standby no longer gets the data"),
                "PRIMARY_AS_SOURCE",
            ),
        },
    ),
    "ModifyStreamingProperties": ByMember(
        row("update", why="changes how sessions are streamed"),
        "ResourceId",
        {
            "StreamingProperties": inside(
                {
                    "UserSettings": _CARRIES,
                    "StorageConnectors": _CARRIES,
                },
                "StreamingExperiencePreferredProtocol GlobalAccelerator",
            )
        },
    ),
    "UpdateWorkspacesPool": ByMember(
        row("update", why="changes the description or when the pool runs"),
        "PoolId Description RunningMode TimeoutSettings",
        {
            "BundleId": row("replace", why="replaces what sessions run on"),
            "DirectoryId": row("replace", "access", why="replaces who can log in"),
            "Capacity": inside(
                {"DesiredUserSessions": capacity("DesiredUserSessions", "sessions")}
            ),
            "ApplicationSettings": row("replace", why="replaces where users' settings are kept"),
        },
    ),
}
