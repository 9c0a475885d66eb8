"""Which `fms` operations do other than their names say?"""

from __future__ import annotations

from ..row import Row, row

OPERATIONS: dict[str, Row] = {
    "AssociateAdminAccount": row(
        "update", "access", why="makes an account administrator of firewalls"
    ),
    "AssociateThirdPartyFirewall": row(
        "update", "access", why="lets a third-party firewall be managed"
    ),
    "PutAdminAccount": row("replace", "access", why="makes an account administrator of firewalls"),
    "PutPolicy": row("replace", "unguard", why="replaces a firewall policy of the organisation"),
}
