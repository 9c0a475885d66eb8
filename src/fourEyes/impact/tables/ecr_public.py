"""Which `ecr-public` operations do other than their names say?"""

from __future__ import annotations

from ..row import Row, row

OPERATIONS: dict[str, Row] = {
    "GetAuthorizationToken": row("read", "secret", why="hands out a token"),
    "SetRepositoryPolicy": row("replace", "access", why="replaces who may use the repository"),
}
