"""Which `wickr` operations do other than their names say?"""

from __future__ import annotations

from ..row import Row, row

OPERATIONS: dict[str, Row] = {
    "BatchCreateUser": row("create", "access", why="lets people into the network"),
    "BatchToggleUserSuspendStatus": row(
        "update", "access", "disrupt", why="suspends users or lets them in again"
    ),
    "CreateBot": row("create", "secret", why="makes an account that signs in"),
    "CreateDataRetentionBotChallenge": row("replace", "secret", why="replaces the bot's password"),
    "RegisterOidcConfig": row("replace", "access", why="replaces how users sign in"),
    "RegisterOidcConfigTest": row("read", why="tries a configuration"),
    "RegisterOpentdfConfig": row("replace", why="replaces the configuration"),
    "UpdateBot": row("update", "access", why="can suspend a bot or replace its password"),
    "UpdateDataRetention": row("update", "unguard", why="can stop the retention of messages"),
    "UpdateGuestUser": row("update", "access", why="can block a guest"),
    "UpdateNetworkSettings": row("update", "unguard", why="can loosen the rules of the network"),
    "UpdateSecurityGroup": row("replace", "access", why="replaces what members may do"),
    "UpdateUser": row("update", "access", why="can move a user to another group"),
}
