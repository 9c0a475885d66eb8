"""Which `cleanrooms` operations do other than their names say?"""

from __future__ import annotations

from ..row import Row, row

OPERATIONS: dict[str, Row] = {
    "CreateConfiguredTableAnalysisRule": row(
        "create", "access", why="lets others query the table under a rule"
    ),
    "CreateConfiguredTableAssociationAnalysisRule": row(
        "create", "access", why="lets others query the table under a rule"
    ),
    "PopulateIdMappingTable": row("replace", why="fills the mapping table anew"),
    "UpdateCollaborationChangeRequest": row(
        "update", "access", why="approves a change of a collaboration"
    ),
    "UpdateConfiguredTable": row(
        "replace", "access", why="changes what of the table others may query"
    ),
    "UpdateConfiguredTableAnalysisRule": row(
        "replace", "access", why="replaces what others may query"
    ),
    "UpdateConfiguredTableAssociationAnalysisRule": row(
        "replace", "access", why="replaces what others may query"
    ),
    "UpdateIntermediateTableAnalysisRule": row(
        "replace", "access", why="replaces what others may query"
    ),
    "UpdatePrivacyBudgetTemplate": row("update", "unguard", why="can loosen the privacy budget"),
    "UpdateProtectedJob": row("update", "disrupt", why="cancels a running job"),
    "UpdateProtectedQuery": row("update", "disrupt", why="cancels a running query"),
}
