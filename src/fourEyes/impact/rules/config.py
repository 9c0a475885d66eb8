"""Which AWS Config Puts lose nothing?"""

from __future__ import annotations

from ..row import Params, Row, Rule, State, row
from ..tables.config import OPERATIONS
from ._settings import created_where_absent, keeps

# About seven years, and more than that the service does not take.
_LONGEST = 2557


def _put_retention(params: Params, state: State | None) -> Row | None:
    if params.keys() != {"RetentionPeriodInDays"}:
        return None
    shortens = keeps("RetentionPeriodInDays", OPERATIONS["PutRetentionConfiguration"], _LONGEST)
    return shortens(params["RetentionPeriodInDays"], state) or row(
        "update", why="history is not kept for longer now"
    )


RULES: dict[str, Rule] = {
    "PutConfigRule": created_where_absent("ConfigRule Tags"),
    "PutDeliveryChannel": created_where_absent("DeliveryChannel"),
    "PutRetentionConfiguration": _put_retention,
}
