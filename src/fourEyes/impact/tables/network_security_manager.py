"""Which `network-security-manager` operations do other than their names say?"""

from __future__ import annotations

from ..row import Row, row

OPERATIONS: dict[str, Row] = {
    "CreateDeployment": row("create", "access", why="applies policies to the accounts of a scope"),
    "PutAdminAccount": row("replace", "access", why="makes an account administrator"),
    "UpdateDeployment": row("replace", "unguard", why="replaces what is applied to accounts"),
    "UpdatePolicy": row("replace", "unguard", why="replaces a policy in force"),
    "UpdateRule": row("replace", "unguard", why="replaces a rule in force"),
    "UpdateScope": row("replace", "unguard", why="replaces which accounts are protected"),
    "UpdateTemplate": row("replace", "unguard", why="replaces a template in force"),
}
