"""Which `mediaconvert` operations do other than their names say?"""

from __future__ import annotations

from ..row import Row, row

OPERATIONS: dict[str, Row] = {
    "CreateResourceShare": row("create", "access", why="shares resources with AWS Support"),
    "PutPolicy": row("replace", "access", why="replaces where jobs may read from"),
    "UpdateJobTemplate": row("replace", why="overwrites the template"),
    "UpdatePreset": row("replace", why="overwrites the preset"),
    "UpdateQueue": row("update", "disrupt", why="can pause the queue or buy capacity"),
}
