"""Which `signin` operations do other than their names say?"""

from __future__ import annotations

from ..row import Row, row

OPERATIONS: dict[str, Row] = {
    "CreateBearerToken": row("create", "secret", why="hands out a token"),
    "CreateOAuth2Token": row("create", "secret", why="hands out a token"),
    "CreateOAuth2TokenWithIAM": row("create", "secret", why="hands out a token"),
    "CreateOAuth2TokenWithTokenExchange": row("create", "secret", why="hands out a token"),
    "PutConsoleAuthorizationConfiguration": row("replace", "access", why="sets who may sign in"),
    "PutResourcePermissionStatement": row("create", "access", why="lets someone sign in"),
    "RevokeOAuth2TokenWithIAM": row("delete", "access", why="ends what a token gave"),
}
