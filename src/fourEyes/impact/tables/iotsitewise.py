"""Which `iotsitewise` operations do other than their names say?"""

from __future__ import annotations

from ..row import Row, row

OPERATIONS: dict[str, Row] = {
    "CancelQuery": row("update", why="stops a query; nothing that exists is touched"),
    "CreateAccessPolicy": row("create", "access", why="lets someone see a portal or a project"),
    "ExecuteQuery": row("read", why="reads with a query"),
    "UpdateAccessPolicy": row("replace", "access", why="changes who sees a portal or a project"),
    "UpdateAssetModel": row(
        "replace", why="overwrites the whole model; what is left out is deleted"
    ),
    "UpdateAssetModelCompositeModel": row("replace", why="overwrites the whole composite model"),
    "UpdateAssetProperty": row("replace", why="overwrites alias and notification state"),
    "UpdateComputationModel": row("replace", why="overwrites the whole model"),
    "UpdateDashboard": row("replace", why="overwrites the definition of the dashboard"),
    "UpdateGatewayCapabilityConfiguration": row(
        "replace", why="overwrites the configuration of the gateway"
    ),
    "UpdatePipeline": row("replace", why="overwrites the pipeline"),
    "UpdatePortal": row("replace", "access", why="overwrites the portal and its role"),
}
