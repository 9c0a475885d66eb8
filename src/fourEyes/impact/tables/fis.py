"""Which `fis` operations do other than their names say?"""

from __future__ import annotations

from ..row import Row, row

OPERATIONS: dict[str, Row] = {
    "StartExperiment": row("execute", "disrupt", why="breaks what the template names, on purpose"),
    "UpdateExperimentTemplate": row("replace", why="replaces what the experiment breaks"),
    "UpdateSafetyLeverState": row(
        "update", "unguard", why="can release the lever that keeps experiments from running"
    ),
    "UpdateTargetAccountConfiguration": row(
        "update", "access", why="changes the role for experiments in an account"
    ),
}
