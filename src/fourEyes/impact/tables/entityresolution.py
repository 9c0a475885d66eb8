"""Which `entityresolution` operations do other than their names say?"""

from __future__ import annotations

from ..row import Row, row

OPERATIONS: dict[str, Row] = {
    "AddPolicyStatement": row("create", "access", why="lets others use the workflow"),
    "UpdateIdMappingWorkflow": row("replace", why="replaces the whole workflow"),
    "UpdateIdNamespace": row("replace", why="replaces the sources of the namespace"),
    "UpdateMatchingWorkflow": row("replace", why="replaces the whole workflow"),
    "UpdateSchemaMapping": row("replace", why="replaces the mapped fields"),
}
