"""Which `m2` operations do other than their names say?"""

from __future__ import annotations

from ..row import Row, row

OPERATIONS: dict[str, Row] = {
    "CreateDataSetImportTask": row(
        "replace", why="imported data sets overwrite those of the same name"
    ),
    "CreateDeployment": row("replace", why="deploys over what runs"),
    "StartBatchJob": row("execute", why="runs a program"),
    "UpdateEnvironment": row(
        "update", "disrupt", why="changes the engine or the capacity that runs"
    ),
}
