"""Which Private CA updates stop the authority or its revocation lists?"""

from __future__ import annotations

from ..row import Rule, row
from ._common import unless
from ._settings import Raising

RULES: dict[str, Rule] = {
    "UpdateCertificateAuthority": Raising(
        {
            "RevocationConfiguration": row(
                "replace", "unguard", why="replaces how revoked certificates are made known"
            ),
            "Status": unless(
                row("update", "disrupt", why="the authority issues no certificates"), "ACTIVE"
            ),
        }
    ),
}
