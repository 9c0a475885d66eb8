"""Which `frauddetector` operations do other than their names say?"""

from __future__ import annotations

from ..row import Row, row

OPERATIONS: dict[str, Row] = {
    "UpdateDetectorVersion": row("replace", why="replaces the rules of the draft"),
    "UpdateDetectorVersionStatus": row("update", "disrupt", why="changes which version answers"),
    "UpdateEventLabel": row("replace", why="overwrites the label of an event"),
    "UpdateList": row("replace", why="replaces the elements of the list, unless only appended"),
    "UpdateModelVersionStatus": row("update", "disrupt", why="changes which model answers"),
}
