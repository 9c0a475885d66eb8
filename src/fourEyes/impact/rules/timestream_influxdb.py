"""Does a restored InfluxDB backup go into something new?"""

from __future__ import annotations

from ..row import Params, Row, Rule, State, row


def restore_from_db_backup(params: Params, _state: State | None) -> Row | None:
    """Hold a restore that says where it goes, unless it says: into something new."""
    if params.get("restoreMode") in (None, "NEW_RESOURCE"):
        return None
    return row("replace", why="the backup overwrites what exists")


RULES: dict[str, Rule] = {"RestoreFromDbBackup": restore_from_db_backup}
