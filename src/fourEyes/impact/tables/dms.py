"""What do the DMS operations do where their names mislead?"""

from __future__ import annotations

from ..row import Row, row

OPERATIONS: dict[str, Row] = {
    "ApplyPendingMaintenanceAction": row(
        "update", "disrupt", why="restarts the replication instance for maintenance"
    ),
    "CancelMetadataModelConversion": row("update", "disrupt", why="stops a conversion"),
    "CancelMetadataModelCreation": row("update", "disrupt", why="stops the creation of a model"),
    "CancelReplicationTaskAssessmentRun": row("update", "disrupt", why="stops an assessment"),
    "ExportMetadataModelAssessment": row("create", why="writes an assessment to a bucket"),
    "ModifyConversionConfiguration": row("replace", why="replaces the conversion settings"),
    "ModifyReplicationSubnetGroup": row("replace", why="replaces the subnets of the group"),
    "MoveReplicationTask": row(
        "update", "disrupt", why="stops the task and moves it to another instance"
    ),
    "ReloadReplicationTables": row("replace", why="empties the target tables and loads them anew"),
    "ReloadTables": row("replace", why="empties the target tables and loads them anew"),
    "StartDataMigration": row("execute", why="writes to the target, whose tables it may drop"),
    "StartMetadataModelExportToTarget": row(
        "execute", why="applies converted definitions to the target database"
    ),
    "StartReplication": row("execute", why="writes to the target, whose tables it may drop first"),
    "StartReplicationTask": row(
        "execute", why="writes to the target, whose tables it may drop first"
    ),
}
