"""Which `partnercentral-account` operations do other than their names say?"""

from __future__ import annotations

from ..row import Row, row

OPERATIONS: dict[str, Row] = {
    "AcceptConnectionInvitation": row("update", "access", why="lets a partner connect"),
    "CreatePartner": row("create", "commit", why="registers the account as a partner"),
    "StartProfileUpdateTask": row("replace", why="rewrites the partner's profile"),
    "StartQualificationsAssociationTask": row(
        "update", "commit", why="gives qualifications to another account"
    ),
    "UpdateConnectionPreferences": row("update", "access", why="changes who may ask to connect"),
}
