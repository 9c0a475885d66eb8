"""Which `iotthingsgraph` operations do other than their names say?"""

from __future__ import annotations

from ..row import Row, row

OPERATIONS: dict[str, Row] = {
    "AssociateEntityToThing": row("replace", why="removes the association that the thing has"),
    "DeploySystemInstance": row("create", why="deploys to a target"),
    "UpdateFlowTemplate": row("replace", why="overwrites the definition"),
    "UpdateSystemTemplate": row("replace", why="overwrites the definition"),
    "UploadEntityDefinitions": row(
        "create", "disrupt", why="can deprecate entities of the namespace"
    ),
}
