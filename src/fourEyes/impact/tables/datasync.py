"""What do the DataSync operations do where their names mislead?"""

from __future__ import annotations

from ..row import Row, row

OPERATIONS: dict[str, Row] = {
    "CancelTaskExecution": row("update", "disrupt", why="stops a transfer half way"),
    "StartTaskExecution": row(
        "replace",
        why="overwrites changed files at the destination and may delete others",
        safer="OverrideOptions with OverwriteMode=NEVER and PreserveDeletedFiles=PRESERVE",
        lookup="datasync/DescribeTask",
    ),
}
