"""Which `opensearchserverless` operations do other than their names say?"""

from __future__ import annotations

from ..row import Row, row

OPERATIONS: dict[str, Row] = {
    "CreateAccessPolicy": row("create", "access", why="sets who may use collections"),
    "CreateLifecyclePolicy": row("delete", why="data older than its retention is deleted"),
    "CreateSecurityConfig": row("create", "access", why="sets who may sign in"),
    "CreateSecurityPolicy": row(
        "create", "access", why="sets from where collections are reached, or their key"
    ),
    "UpdateAccessPolicy": row("replace", "access", why="replaces who may use collections"),
    "UpdateAccountSettings": row("update", "disrupt", why="limits the capacity of the account"),
    "UpdateIndex": row("replace", why="replaces the schema of the index"),
    "UpdateLifecyclePolicy": row("delete", why="data older than its retention is deleted"),
    "UpdateSecurityConfig": row("replace", "access", why="replaces who may sign in"),
    "UpdateSecurityPolicy": row(
        "replace", "access", why="replaces from where collections are reached, or their key"
    ),
}
