"""Which `glacier` operations do other than their names say?"""

from __future__ import annotations

from ..row import Row, row

OPERATIONS: dict[str, Row] = {
    "AbortVaultLock": row("delete", "unguard", why="takes a lock that is being made away"),
    "CompleteVaultLock": row("create", "commit", why="locks the policy of the vault for good"),
    "InitiateVaultLock": row(
        "create", "access", "commit", why="puts a policy in force that is then locked"
    ),
    "SetDataRetrievalPolicy": row("replace", why="replaces the limits on retrievals"),
    "SetVaultAccessPolicy": row("replace", "access", why="overwrites who may use the vault"),
    "SetVaultNotifications": row("replace", why="overwrites the vault's notifications"),
}
