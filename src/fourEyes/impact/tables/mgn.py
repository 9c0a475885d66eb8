"""Which `mgn` operations do other than their names say?"""

from __future__ import annotations

from ..row import Row, row

OPERATIONS: dict[str, Row] = {
    "ChangeServerLifeCycleState": row(
        "update", "disrupt", why="marks a server ready for or after its cutover"
    ),
    "DisconnectFromService": row(
        "delete", "disrupt", why="the replicated data of the server is gone"
    ),
    "FinalizeCutover": row("delete", "commit", why="ends replication and deletes what it used"),
    "RetryDataReplication": row("replace", why="replicates from the beginning"),
    "StartCutover": row("create", "disrupt", why="launches the machine that takes over"),
    "StartNetworkMigrationDeployment": row("execute", why="rolls out generated infrastructure"),
    "StartRemoteSourceActionJob": row("execute", why="runs an action on source servers"),
    "StartTest": row("delete", why="terminates the machines of the test before"),
    "UpdateSourceServerReplicationType": row("replace", why="replicates in another way"),
}
