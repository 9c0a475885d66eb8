"""Which `gamelift` operations do other than their names say?"""

from __future__ import annotations

from ..row import Row, row

OPERATIONS: dict[str, Row] = {
    "AcceptMatch": row("update", why="says that a player takes part"),
    "CreateVpcPeeringAuthorization": row(
        "create", "access", why="lets another network peer with this one"
    ),
    "GetComputeAccess": row("read", "secret", why="hands out credentials"),
    "GetComputeAuthToken": row("read", "secret", why="hands out a token"),
    "GetInstanceAccess": row("read", "secret", why="hands out credentials"),
    "RequestUploadCredentials": row("create", "secret", why="hands out credentials"),
    "UpdateAlias": row("replace", why="points players to another fleet"),
    "UpdateContainerFleet": row(
        "replace", "disrupt", why="deploys another version over running games"
    ),
    "UpdateContainerGroupDefinition": row("create", why="makes a new version of the definition"),
    "UpdateFleetCapacity": row(
        "update", "disrupt", why="may take instances with running games away"
    ),
    "UpdateFleetPortSettings": row("update", "access", why="opens ports of the fleet"),
    "UpdateGameSessionQueue": row("replace", why="replaces the destinations of the queue"),
    "UpdateMatchmakingConfiguration": row("replace", why="replaces how players are matched"),
    "UpdateRuntimeConfiguration": row("replace", why="replaces what runs on the fleet"),
    "UpdateScript": row("replace", why="overwrites the script's content"),
}
