"""Does an update give an environment credentials, or take them away?"""

from __future__ import annotations

from ..row import Row, Rule, State, row
from ._common import is_exactly
from ._settings import Raising

_GIVEN = row("update", "access", why="the environment acts with its owner's rights")
_TAKEN = row("update", "disrupt", why="what runs in the environment loses its credentials")


def _credentials(action: object, state: State | None) -> Row:
    return _TAKEN if is_exactly(action, "DISABLE") else _GIVEN


RULES: dict[str, Rule] = {
    "UpdateEnvironment": Raising({"managedCredentialsAction": _credentials}),
}
