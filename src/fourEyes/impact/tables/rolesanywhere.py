"""Which `rolesanywhere` operations do other than their names say?"""

from __future__ import annotations

from ..row import Row, row

OPERATIONS: dict[str, Row] = {
    "CreateProfile": row("create", "access", why="lets holders of certificates take roles"),
    "CreateTrustAnchor": row("create", "access", why="trusts an authority for sign-in"),
    "DisableCrl": row("update", "unguard", why="revoked certificates work again"),
    "EnableProfile": row("update", "access", why="lets holders of certificates take roles"),
    "EnableTrustAnchor": row("update", "access", why="trusts an authority for sign-in"),
    "PutAttributeMapping": row("replace", "access", why="changes which session tags are set"),
    "UpdateCrl": row("replace", "access", why="replaces the list of revoked certificates"),
    "UpdateProfile": row("replace", "access", why="replaces the roles that may be taken"),
    "UpdateTrustAnchor": row("replace", "access", why="replaces the authority that is trusted"),
}
