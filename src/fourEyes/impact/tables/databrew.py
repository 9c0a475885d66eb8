"""Which `databrew` operations do other than their names say?"""

from __future__ import annotations

from ..row import Row, row

OPERATIONS: dict[str, Row] = {
    "UpdateDataset": row("replace", why="replaces where the data comes from"),
    "UpdateRecipe": row("replace", why="overwrites the working version of the recipe"),
    "UpdateRuleset": row("replace", why="replaces the rules"),
}
