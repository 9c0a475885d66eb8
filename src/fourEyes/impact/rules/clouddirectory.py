"""Which operations does a batch carry, and what would the worst of them do?"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from ..row import Params, Row, Rule, State
from ._common import knows_all, worst


def _batch_write(params: Params, state: State | None) -> Row | None:
    entries = params.get("Operations")
    if not entries or not knows_all(params, "DirectoryArn Operations"):
        return None
    return worst(*(_single(*one) for entry in entries for one in entry.items()))


def _single(operation: str, members: Mapping[str, Any]) -> Row:
    """Judge one entry as the operation of its own that it is named after."""
    from ..classify import classify  # imports the rules, and so this module

    impact = classify("clouddirectory", operation, members)
    return Row(impact.effect, impact.hazards, f"{operation}: {impact.why}")


RULES: dict[str, Rule] = {"BatchWrite": _batch_write}
