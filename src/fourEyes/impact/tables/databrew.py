"""Which `databrew` operations do other than their names say?"""

from __future__ import annotations

from ..row import Row, row

OPERATIONS: dict[str, Row] = {
    "UpdateDataset": row("replace", why="replaces where the data comes from"),
    "UpdateProfileJob": row("replace", why="replaces the definition of the job"),
    "UpdateRecipe": row("replace", why="overwrites the working version of the recipe"),
    "UpdateRecipeJob": row("replace", why="replaces the definition of the job"),
    "UpdateRuleset": row("replace", why="replaces the rules"),
}
