"""What does an answer to a pipeline's approval step set going?"""

from __future__ import annotations

from ..row import Params, Row, Rule, State, row
from ._common import is_exactly, knows_all


def _put_approval_result(params: Params, state: State | None) -> Row | None:
    result = params.get("result")
    if not knows_all(params, "pipelineName stageName actionName result token"):
        return None
    if not isinstance(result, dict) or not is_exactly(result.get("status"), "Rejected"):
        return None
    return row("update", "disrupt", why="rejects the release for a person; it stops here")


RULES: dict[str, Rule] = {"PutApprovalResult": _put_approval_result}
