"""Is a lens imported anew, or over one that exists?"""

from __future__ import annotations

from ..row import Rule, row
from ._settings import ADDED, Raising

RULES: dict[str, Rule] = {
    "ImportLens": Raising({"LensAlias": row("replace", why="overwrites the lens's draft")}, ADDED),
}
