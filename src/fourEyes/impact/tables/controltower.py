"""Which `controltower` operations do other than their names say?"""

from __future__ import annotations

from ..row import Row, row

OPERATIONS: dict[str, Row] = {
    "DisableBaseline": row("delete", "unguard", why="removes what the baseline put into accounts"),
    "DisableControl": row("update", "unguard", why="takes a guard rail from accounts"),
    "EnableBaseline": row("update", "access", why="puts guard rails and roles into accounts"),
    "EnableControl": row("update", "access", why="puts guard rails on accounts"),
    "UpdateEnabledBaseline": row("replace", why="re-applies a baseline to accounts"),
    "UpdateEnabledControl": row("replace", why="replaces the parameters of a control"),
    "UpdateLandingZone": row("replace", why="rolls a changed landing zone out to all accounts"),
}
