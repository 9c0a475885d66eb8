"""Does an update of a key change what it may do?"""

from __future__ import annotations

from ..row import Rule, row
from ._settings import Lowering

RULES: dict[str, Rule] = {
    "UpdateKey": Lowering(
        row("update", why="changes the description only"), {"Description": str}, "KeyName"
    ),
}
