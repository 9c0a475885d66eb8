"""Which `ssm-guiconnect` operations do other than their names say?"""

from __future__ import annotations

from ..row import Row, row

OPERATIONS: dict[str, Row] = {
    "UpdateConnectionRecordingPreferences": row(
        "replace", "unguard", why="replaces what is recorded"
    ),
}
