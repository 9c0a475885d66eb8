"""Which Organizations calls leave everybody's rights as they are?"""

from __future__ import annotations

from ..row import Params, Row, Rule, State, row
from ._common import knows_all


def _update_policy(params: Params, state: State | None) -> Row | None:
    texts = [params[name] for name in ("Name", "Description") if name in params]
    if not texts or not knows_all(params, "PolicyId Name Description"):
        return None
    if not all(type(text) is str for text in texts):
        return None
    return row("update", why="changes the policy's name or description only")


RULES: dict[str, Rule] = {"UpdatePolicy": _update_policy}
