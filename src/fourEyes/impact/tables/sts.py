"""What do the STS operations do where their names mislead?"""

from __future__ import annotations

from ..row import Row, row

_TOKEN = row("create", "secret", why="hands out temporary credentials")

OPERATIONS: dict[str, Row] = {
    "AssumeRoot": row(
        "create", "access", "secret", why="hands out root credentials of a member account"
    ),
    "GetDelegatedAccessToken": _TOKEN,
    "GetFederationToken": _TOKEN,
    "GetSessionToken": _TOKEN,
    "GetWebIdentityToken": _TOKEN,
}
