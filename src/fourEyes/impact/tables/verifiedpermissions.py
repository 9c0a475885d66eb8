"""Which `verifiedpermissions` operations do other than their names say?"""

from __future__ import annotations

from ..row import Row, row

OPERATIONS: dict[str, Row] = {
    "CreateIdentitySource": row("create", "access", why="trusts tokens of an identity provider"),
    "CreatePolicy": row("create", "access", why="allows or forbids something"),
    "UpdateIdentitySource": row("replace", "access", why="changes whose tokens are trusted"),
    "UpdatePolicy": row("replace", "access", why="changes what is allowed"),
    "UpdatePolicyStore": row("update", "unguard", why="can switch validation off"),
    "UpdatePolicyTemplate": row("replace", "access", why="changes what all its policies allow"),
}
