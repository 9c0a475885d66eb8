"""Which `kendra` operations do other than their names say?"""

from __future__ import annotations

from ..row import Row, row

OPERATIONS: dict[str, Row] = {
    "AssociateEntitiesToExperience": row("create", "access", why="lets users or groups search"),
    "AssociatePersonasToEntities": row("create", "access", why="gives users or groups rights"),
    "CreateAccessControlConfiguration": row("create", "access", why="sets who may read documents"),
    "DeletePrincipalMapping": row("delete", "access", why="removes a group with what it may see"),
    "DisassociateEntitiesFromExperience": row(
        "delete", "access", why="takes the experience from users or groups"
    ),
    "DisassociatePersonasFromEntities": row(
        "delete", "access", why="takes rights from users or groups"
    ),
    "PutPrincipalMapping": row("replace", "access", why="replaces who belongs to a group"),
    "UpdateAccessControlConfiguration": row(
        "replace", "access", why="replaces who may read documents"
    ),
    "UpdateDataSource": row("replace", why="replaces the configuration of the source"),
    "UpdateExperience": row("update", "access", why="can change who may use the experience"),
    "UpdateFeaturedResultsSet": row("replace", why="replaces the featured results"),
    "UpdateIndex": row("update", "access", why="can change the role and who is authorised"),
    "UpdateQuerySuggestionsBlockList": row("replace", why="replaces the list"),
    "UpdateThesaurus": row("replace", why="replaces the thesaurus"),
}
