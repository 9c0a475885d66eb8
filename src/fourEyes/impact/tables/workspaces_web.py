"""Which `workspaces-web` operations do other than their names say?"""

from __future__ import annotations

from ..row import Row, row

OPERATIONS: dict[str, Row] = {
    "AssociateIpAccessSettings": row("update", "access", why="changes from where users may come"),
    "CreateIdentityProvider": row("create", "access", why="lets users sign in"),
    "DisassociateDataProtectionSettings": row(
        "delete", "unguard", why="data is no longer redacted"
    ),
    "DisassociateIpAccessSettings": row("delete", "unguard", why="users may come from any address"),
    "DisassociateSessionLogger": row("delete", "unguard", why="sessions are no longer recorded"),
    "DisassociateTrustStore": row(
        "delete", "unguard", why="certificates of the store are no longer trusted"
    ),
    "DisassociateUserAccessLoggingSettings": row(
        "delete", "unguard", why="accesses are no longer recorded"
    ),
    "UpdateBrowserSettings": row("replace", why="replaces the browser's policy"),
    "UpdateDataProtectionSettings": row("replace", "unguard", why="changes what is masked"),
    "UpdateIdentityProvider": row("replace", "access", why="changes who may sign in"),
    "UpdateIpAccessSettings": row("replace", "access", why="changes from where users may come"),
    "UpdateTrustStore": row("update", "access", why="changes which certificates are trusted"),
    "UpdateUserAccessLoggingSettings": row(
        "replace", "unguard", why="replaces where accesses are recorded"
    ),
    "UpdateUserSettings": row(
        "update", "access", why="changes what users may copy, print or upload"
    ),
}
