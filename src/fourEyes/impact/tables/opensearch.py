"""What do the OpenSearch operations do where their names mislead?"""

from __future__ import annotations

from ..row import Row, row

OPERATIONS: dict[str, Row] = {
    "AcceptInboundConnection": row("update", "access", why="lets another domain search this one"),
    "CancelServiceSoftwareUpdate": row("update", why="takes back a planned software update"),
    "DeleteDomain": row(
        "delete", why="removes the domain with all its data", safer="a manual snapshot to S3 first"
    ),
    "InsightFeedback": row("create", why="sends feedback"),
    "RevokeVpcEndpointAccess": row("delete", "access", why="takes the access to the domain away"),
    "RollbackServiceSoftwareUpdate": row(
        "replace", "disrupt", why="puts the previous software back"
    ),
    "StartDomainMaintenance": row(
        "update", "disrupt", why="restarts a node or one of its processes"
    ),
    "StartServiceSoftwareUpdate": row(
        "update",
        "disrupt",
        why="schedules a software update, which replaces nodes and cannot be stopped once begun",
    ),
    "UpdateClone": row(
        "replace", "disrupt", why="moves traffic between the old and the new cluster"
    ),
    "UpdateIndex": row("replace", why="replaces the schema of the index"),
    "UpdatePackageScope": row("update", "access", why="changes who may use the package"),
    "UpgradeDomain": row(
        "update",
        "commit",
        why="upgrades the engine; there is no way back",
        safer="PerformCheckOnly=True checks without upgrading",
    ),
}
