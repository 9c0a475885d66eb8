"""Which `sso-oidc` operations do other than their names say?"""

from __future__ import annotations

from ..row import Row, row

OPERATIONS: dict[str, Row] = {
    "CreateToken": row("create", "secret", why="hands out a token"),
    "CreateTokenWithIAM": row("create", "secret", why="hands out a token"),
    "RegisterClient": row("create", "secret", why="hands out a client's secret"),
    "StartDeviceAuthorization": row("create", "secret", why="hands out codes that sign in"),
}
