"""Which `rtbfabric` operations do other than their names say?"""

from __future__ import annotations

from ..row import Row, row

OPERATIONS: dict[str, Row] = {
    "AcceptLink": row("update", "access", why="lets a partner's gateway in"),
    "AssociateCertificate": row("replace", why="replaces the certificate of the gateway"),
    "UpdateLinkModuleFlow": row("replace", why="replaces the modules of the link"),
    "UpdateLinkRoutingRule": row("replace", why="replaces the conditions of the rule"),
    "UpdateResponderGateway": row("replace", why="replaces where requests go"),
}
