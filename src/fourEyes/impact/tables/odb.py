"""Which `odb` operations do other than their names say?"""

from __future__ import annotations

from ..row import Row, row

OPERATIONS: dict[str, Row] = {
    "AcceptMarketplaceRegistration": row("update", "commit", why="closes a marketplace agreement"),
    "AssociateIamRoleToResource": row("update", "access", why="lets a resource act with a role"),
    "CreateAutonomousDatabaseWallet": row(
        "create", "secret", why="hands out the database's credentials"
    ),
    "RestoreAutonomousDatabase": row(
        "replace", "commit", "disrupt", why="puts the database back to a point in time"
    ),
    "UpdateAutonomousDatabase": row(
        "update", "access", why="can change the password and the addresses let in"
    ),
    "UpdateCloudExadataInfrastructure": row(
        "replace", why="replaces the maintenance window and contacts"
    ),
    "UpdateCloudVmCluster": row(
        "update", "disrupt", why="updates software or size of a running cluster"
    ),
    "UpdateExadbVmCluster": row(
        "update", "disrupt", why="updates software or size of a running cluster"
    ),
    "UpdateOdbNetwork": row("update", "access", why="changes which networks are let in"),
}
