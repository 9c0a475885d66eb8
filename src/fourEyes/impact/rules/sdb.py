"""Does a Put add values to an item, or replace those that it has?"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from ..row import Params, Row, Rule, State, row
from ._common import is_exactly, knows_all

_ADDED = row("create", why="adds values beside those of the item")


def _adds(attribute: Mapping[str, Any]) -> bool:
    return knows_all(attribute, "Name Value Replace") and is_exactly(
        attribute.get("Replace", False), False
    )


def _put(params: Params, state: State | None) -> Row | None:
    attributes = params.get("Attributes")
    if not attributes or not knows_all(params, "DomainName ItemName Attributes Expected"):
        return None
    return _ADDED if all(map(_adds, attributes)) else None


def _batch_put(params: Params, state: State | None) -> Row | None:
    items = params.get("Items")
    if not items or not knows_all(params, "DomainName Items"):
        return None
    known = all(knows_all(item, "Name Attributes") for item in items)
    attributes = [attribute for item in items for attribute in item["Attributes"]]
    return _ADDED if known and all(map(_adds, attributes)) else None


RULES: dict[str, Rule] = {"PutAttributes": _put, "BatchPutAttributes": _batch_put}
