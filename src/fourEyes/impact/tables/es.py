"""What do the Elasticsearch operations do where their names mislead?"""

from __future__ import annotations

from ..row import Row, row

OPERATIONS: dict[str, Row] = {
    "AcceptInboundCrossClusterSearchConnection": row(
        "update", "access", why="lets another domain search this one"
    ),
    "CancelElasticsearchServiceSoftwareUpdate": row(
        "update", why="takes back a planned software update"
    ),
    "DeleteElasticsearchDomain": row(
        "delete", why="removes the domain with all its data", safer="a manual snapshot to S3 first"
    ),
    "DeleteElasticsearchServiceRole": row(
        "delete", "access", why="removes the role that VPC domains need"
    ),
    "RevokeVpcEndpointAccess": row("delete", "access", why="takes the access to the domain away"),
    "StartElasticsearchServiceSoftwareUpdate": row(
        "update",
        "disrupt",
        why="schedules a software update, which replaces nodes and cannot be stopped once begun",
    ),
    "UpdateClone": row(
        "replace", "disrupt", why="moves traffic between the old and the new cluster"
    ),
    "UpgradeElasticsearchDomain": row(
        "update",
        "commit",
        why="upgrades the engine; there is no way back",
        safer="PerformCheckOnly=True checks without upgrading",
    ),
}
