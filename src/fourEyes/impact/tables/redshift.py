"""What do the Redshift operations do where their names mislead?"""

from __future__ import annotations

from ..row import Row, row, rows
from ._common import UNTAGGED

OPERATIONS: dict[str, Row] = {
    "AcceptReservedNodeExchange": row(
        "update", "commit", why="exchanges a paid reservation for another"
    ),
    "AddPartner": row("create", "access", why="lets a partner reach a database"),
    "AssociateDataShareConsumer": row("update", "access", why="lets a namespace read a datashare"),
    "BatchModifyClusterSnapshots": row(
        "delete",
        why="snapshots older than the new retention are deleted",
        safer="ManualSnapshotRetentionPeriod=-1 keeps them for ever",
    ),
    "CancelResize": row("update", "disrupt", why="stops a resize half way"),
    "DeauthorizeDataShare": row(
        "delete", "access", why="takes the datashare away from its consumers"
    ),
    "DeleteCluster": row(
        "delete",
        why="removes the cluster and its automated snapshots",
        safer="a final snapshot (SkipFinalClusterSnapshot=False), or PauseCluster",
    ),
    "DeleteResourcePolicy": row("delete", "access", why="removes who else may use it"),
    "DisableLogging": row("update", "unguard", why="connections and queries are no longer logged"),
    "DisableSnapshotCopy": row(
        "update", "unguard", why="snapshots are no longer copied to the other region"
    ),
    "DisassociateDataShareConsumer": row(
        "delete", "access", why="takes the datashare away from a namespace"
    ),
    "GetClusterCredentials": row("read", "secret", why="returns a database password"),
    "GetClusterCredentialsWithIAM": row("read", "secret", why="returns a database password"),
    "GetIdentityCenterAuthToken": row("read", "secret", why="returns a sign-in token"),
    "ModifyAuthenticationProfile": row("replace", "access", why="replaces how clients sign in"),
    "ModifyClusterDbRevision": row(
        "update", "disrupt", "commit", why="changes the database revision with a restart"
    ),
    "ModifyClusterIamRoles": row(
        "update", "access", why="changes the identities that the cluster may take"
    ),
    "ModifyClusterParameterGroup": row(
        "replace",
        why="overwrites parameters of every cluster that uses the group",
        safer="a new parameter group",
    ),
    "ModifyClusterSnapshot": row(
        "delete",
        why="a snapshot older than the new retention is deleted",
        safer="ManualSnapshotRetentionPeriod=-1 keeps it for ever",
    ),
    "ModifyClusterSubnetGroup": row("replace", why="replaces the subnets of the group"),
    "ModifyEndpointAccess": row(
        "update", "access", why="replaces the security groups of an endpoint"
    ),
    "ModifyRedshiftIdcApplication": row(
        "update", "access", why="changes who may sign in, and with what"
    ),
    "ModifySnapshotCopyRetentionPeriod": row(
        "delete", why="copied snapshots older than the new retention are deleted"
    ),
    "ModifySnapshotSchedule": row("replace", why="replaces when snapshots are made"),
    "PauseCluster": row("update", "disrupt", why="the cluster answers nobody while it is paused"),
    "PutResourcePolicy": row("replace", "access", why="replaces who else may use it"),
    "ResizeCluster": row(
        "update",
        "disrupt",
        why="connections are cut or the cluster is read-only while it is resized",
    ),
    "RestoreFromClusterSnapshot": row("create", why="restores to a new cluster"),
    "RestoreTableFromClusterSnapshot": row("create", why="restores to a new table"),
    "RevokeClusterSecurityGroupIngress": row(
        "delete", "access", "disrupt", why="takes network access away"
    ),
    "RevokeEndpointAccess": row("delete", "access", why="takes the access to the cluster away"),
    "RevokeSnapshotAccess": row(
        "delete", "access", why="another account can no longer restore the snapshot"
    ),
    "RotateEncryptionKey": row(
        "update", "disrupt", why="the cluster is unavailable while its keys are rotated"
    ),
    "DeleteTags": UNTAGGED,
    "DeleteClusterSnapshot": row(
        "delete", why="removes a snapshot for good", safer="CopyClusterSnapshot first"
    ),
    "BatchDeleteClusterSnapshots": row("delete", why="removes up to 100 snapshots for good"),
    **rows(
        "create",
        "access",
        why={
            "AuthorizeClusterSecurityGroupIngress": "lets addresses in the call reach clusters",
            "AuthorizeDataShare": "lets another account read a share of the data",
            "AuthorizeEndpointAccess": "lets another account connect to the cluster",
            "AuthorizeSnapshotAccess": "lets another account restore the snapshot with its data",
        },
    ),
    "RebootCluster": row(
        "update", "disrupt", why="the cluster restarts, and queries that run are lost"
    ),
}
