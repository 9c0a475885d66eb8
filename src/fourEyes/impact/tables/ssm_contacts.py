"""Which `ssm-contacts` operations do other than their names say?"""

from __future__ import annotations

from ..row import Row, row

OPERATIONS: dict[str, Row] = {
    "AcceptPage": row("update", why="says that somebody has seen the page"),
    "PutContactPolicy": row("replace", "access", why="shares the contact"),
    "UpdateContact": row("replace", why="replaces the engagement plan"),
    "UpdateContactChannel": row("replace", why="replaces where someone is reached"),
    "UpdateRotation": row("replace", why="replaces who is on call"),
}
