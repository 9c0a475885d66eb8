"""Which way does a Kinesis video stream's retention go?"""

from __future__ import annotations

from ..row import Params, Row, Rule, State, row


def update_data_retention(params: Params, _state: State | None) -> Row | None:
    """Let a longer retention go ahead; a shorter one deletes at once."""
    if params.get("Operation") == "INCREASE_DATA_RETENTION":
        return row("update", why="keeps data for longer")
    return None


RULES: dict[str, Rule] = {"UpdateDataRetention": update_data_retention}
