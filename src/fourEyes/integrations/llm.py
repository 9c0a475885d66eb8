"""What does a model get to read when a call of its tool was blocked, whatever runs the tool?"""

from __future__ import annotations

from typing import Any, TypedDict

from ..errors import blocked_by


class ForLlm(TypedDict):
    """A blocked call, as `text` for a model and as `data` for the code around it."""

    text: str
    data: dict[str, Any]


def for_llm(error: BaseException) -> ForLlm | None:
    """
    Return what to hand to a model in place of *error*, or `None` where nothing was blocked.

    Hand it over as the tool's result, marked as an error; never retry for the model.
    """
    blocked = blocked_by(error)
    return None if blocked is None else {"text": str(blocked), "data": blocked.to_dict()}


def is_pending(told: ForLlm) -> bool:
    """Tell whether a second person can still decide, so that waiting makes sense."""
    data = told["data"]
    return data["request_id"] is not None and data["error"] != "approval_rejected"
