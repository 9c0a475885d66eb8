"""Which `license-manager-user-subscriptions` operations do other than their names say?"""

from __future__ import annotations

from ..row import Row, row

OPERATIONS: dict[str, Row] = {
    "AssociateUser": row("create", "access", "commit", why="gives a user a paid seat"),
    "StartProductSubscription": row("create", "commit", why="starts a paid subscription"),
    "UpdateIdentityProviderSettings": row("replace", why="replaces the settings"),
}
