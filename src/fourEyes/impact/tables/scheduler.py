"""What do the EventBridge Scheduler operations do where their names mislead?"""

from __future__ import annotations

from ..row import Row, row

OPERATIONS: dict[str, Row] = {
    "DeleteSchedule": row(
        "delete", why="removes a schedule", safer="UpdateSchedule with State=DISABLED keeps it"
    ),
    "DeleteScheduleGroup": row("delete", why="removes the group with every schedule in it"),
    "UpdateSchedule": row(
        "replace",
        why="overwrites the whole schedule; omitted members fall back to defaults",
        safer="read the schedule first and send it back whole",
    ),
}
