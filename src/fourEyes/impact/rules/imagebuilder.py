"""Which Image Builder calls remove images, now or by a policy?"""

from __future__ import annotations

from ..row import Params, Row, Rule, State, row
from ..tables.imagebuilder import OPERATIONS
from ._common import is_exactly, knows_all
from ._settings import ADDED, Raising

_BY_POLICY = "removes or retires images, AMIs and snapshots by age or number"


def _start_state_update(params: Params, state: State | None) -> Row | None:
    wanted = params.get("state")
    status = wanted.get("status") if isinstance(wanted, dict) else None
    known = "resourceArn state executionRole includeResources exclusionRules updateAt clientToken"
    if not knows_all(params, known):
        return None
    if is_exactly(status, "AVAILABLE"):
        return row("update", why="makes an image available again")
    if is_exactly(status, "DEPRECATED", "DISABLED"):
        return row("update", "disrupt", why="nobody can start anything new from the image")
    return None if wanted is None else OPERATIONS["StartResourceStateUpdate"]


_POLICY = {"policyDetails.action.type": row("delete", why=_BY_POLICY)}

RULES: dict[str, Rule] = {
    "CreateLifecyclePolicy": Raising(_POLICY, ADDED),
    "StartResourceStateUpdate": _start_state_update,
    "UpdateLifecyclePolicy": Raising(_POLICY, OPERATIONS["UpdateLifecyclePolicy"]),
}
