"""Which `signer` operations do other than their names say?"""

from __future__ import annotations

from ..row import Row, row

OPERATIONS: dict[str, Row] = {
    "AddProfilePermission": row("create", "access", why="lets another account sign"),
    "PutSigningProfile": row("create", why="makes a signing profile"),
    "RevokeSignature": row("delete", "commit", why="a revocation is final"),
    "RevokeSigningProfile": row("delete", "commit", why="a revocation is final"),
}
