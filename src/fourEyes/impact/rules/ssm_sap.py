"""Which database does an SAP application get to use?"""

from __future__ import annotations

from ..row import Rule, row
from ._settings import Raising

RULES: dict[str, Rule] = {
    "UpdateApplicationSettings": Raising(
        {"DatabaseArn": row("replace", why="connects the application to another database")}
    ),
}
