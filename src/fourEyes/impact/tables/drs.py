"""Which `drs` operations do other than their names say?"""

from __future__ import annotations

from ..row import Row, row

OPERATIONS: dict[str, Row] = {
    "DisconnectSourceServer": row(
        "delete", "disrupt", why="ends replication and removes what it has made"
    ),
    "ExportSourceNetworkCfnTemplate": row(
        "create", why="writes a template to a bucket of the caller"
    ),
    "ReorderRecoveryPlanSteps": row("replace", why="replaces the order of the steps"),
    "RetryDataReplication": row("replace", why="replicates from the beginning"),
    "ReverseReplication": row("update", why="starts replication the other way"),
    "StartFailbackLaunch": row(
        "update", "disrupt", why="takes the machine over from the recovery instance"
    ),
    "StartSourceNetworkRecovery": row(
        "replace", why="updates the stack of the network that was recovered before"
    ),
    "UpdateRecoveryPlanExecutionStep": row(
        "update", "disrupt", why="can skip a step of a recovery"
    ),
    "UpdateRecoveryPlanStep": row("replace", why="replaces the step"),
}
