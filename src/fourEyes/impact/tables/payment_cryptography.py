"""Which `payment-cryptography` operations do other than their names say?"""

from __future__ import annotations

from ..row import Row, row

OPERATIONS: dict[str, Row] = {
    "AddKeyReplicationRegions": row("update", "access", why="copies the key to other regions"),
    "DisableDefaultKeyReplicationRegions": row(
        "update", "unguard", why="new keys are no longer copied to other regions"
    ),
    "EnableDefaultKeyReplicationRegions": row(
        "update", "access", why="copies new keys to other regions"
    ),
    "ExportKey": row("read", "secret", why="hands out a wrapped key"),
    "PutResourcePolicy": row("replace", "access", why="replaces who may use the key"),
    "UpdateAlias": row("replace", why="points callers to another key"),
}
