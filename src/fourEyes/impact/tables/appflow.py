"""Which `appflow` operations do other than their names say?"""

from __future__ import annotations

from ..row import Row, row

OPERATIONS: dict[str, Row] = {
    "ResetConnectorMetadataCache": row("update", why="drops a cache that fills again"),
    "UpdateConnectorProfile": row(
        "replace", "access", why="replaces the connection and its credentials"
    ),
    "UpdateConnectorRegistration": row("replace", why="puts other code behind the connector"),
    "UpdateFlow": row("replace", why="replaces the whole definition of the flow"),
}
