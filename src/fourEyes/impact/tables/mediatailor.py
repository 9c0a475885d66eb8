"""Which `mediatailor` operations do other than their names say?"""

from __future__ import annotations

from ..row import Row, row

OPERATIONS: dict[str, Row] = {
    "ConfigureLogsForChannel": row("replace", why="replaces the log settings"),
    "ConfigureLogsForPlaybackConfiguration": row("replace", why="replaces the log settings"),
    "UpdateChannel": row("replace", why="replaces the outputs of the channel"),
    "UpdateLiveSource": row("replace", why="replaces where content comes from"),
    "UpdateProgram": row("replace", why="changes what is scheduled"),
    "UpdateSourceLocation": row("replace", why="replaces where content comes from"),
    "UpdateVodSource": row("replace", why="replaces where content comes from"),
}
