"""Which Lake Formation calls take files out of a table?"""

from __future__ import annotations

from ..row import Rule, row
from ._settings import Raising

RULES: dict[str, Rule] = {
    "UpdateTableObjects": Raising(
        {"WriteOperations.DeleteObject": row("delete", why="takes files out of the table")}
    ),
}
