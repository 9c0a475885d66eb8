"""Does an update of a share change more than its name?"""

from __future__ import annotations

from ..row import Rule, row
from ._settings import Lowering

RULES: dict[str, Rule] = {
    "UpdateResourceShare": Lowering(
        row("update", why="changes the name only"), {"name": str}, "resourceShareArn clientToken"
    ),
}
