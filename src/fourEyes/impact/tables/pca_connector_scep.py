"""Which `pca-connector-scep` operations do other than their names say?"""

from __future__ import annotations

from ..row import Row, row

OPERATIONS: dict[str, Row] = {
    "CreateChallenge": row(
        "create", "access", "secret", why="mints a password that enrols certificates"
    ),
    "GetChallengePassword": row("read", "secret", why="hands out a password"),
}
