"""Which `mpa` operations do other than their names say?"""

from __future__ import annotations

from ..row import Row, row

OPERATIONS: dict[str, Row] = {
    "CreateIdentitySource": row("create", "access", why="says whose identities approve"),
    "StartActiveApprovalTeamDeletion": row("delete", "unguard", why="takes an approval team away"),
    "UpdateApprovalTeam": row("update", "access", "unguard", why="changes who must approve"),
}
