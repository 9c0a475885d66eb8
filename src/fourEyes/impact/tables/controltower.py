"""Which `controltower` operations do other than their names say?"""

from __future__ import annotations

from ..row import Row, row

OPERATIONS: dict[str, Row] = {
    "EnableBaseline": row("update", "access", why="puts guard rails and roles into accounts"),
    "EnableControl": row("update", "access", why="puts guard rails on accounts"),
    "UpdateEnabledBaseline": row("replace", why="re-applies a baseline to accounts"),
    "UpdateEnabledControl": row("replace", why="replaces the parameters of a control"),
    "UpdateLandingZone": row("replace", why="rolls a changed landing zone out to all accounts"),
}
