"""Which changes alter what is recorded of people's sessions?"""

from __future__ import annotations

from ..row import Rule, row
from ._settings import Raising

RULES: dict[str, Rule] = {
    "UpdatePortal": Raising(
        {"authenticationType": row("update", "access", why="users sign in another way")}
    ),
    "UpdateSessionLogger": Raising(
        {
            "eventFilter": row("replace", "unguard", why="replaces which events are recorded"),
            "logConfiguration": row("replace", "unguard", why="replaces where events are recorded"),
        }
    ),
}
