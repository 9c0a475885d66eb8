"""What does a DynamoDB expression demand of, or do to, an item?"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

_TOKEN = re.compile(r"[#:]?[A-Za-z0-9_]+|[^\sA-Za-z0-9_#:]")
_NAME = re.compile(r"#?[A-Za-z_][A-Za-z0-9_]*|#[0-9][A-Za-z0-9_]*")


def absent_attributes(request: Mapping[str, Any]) -> frozenset[str]:
    """
    Name the attributes that *request* demands to be absent from an existing item.

    Both forms count: `ConditionExpression` (a plain conjunction of conditions, nothing around
    `attribute_not_exists`) and the legacy `Expected`.
    """
    names = request.get("ExpressionAttributeNames", {})
    expression = request.get("ConditionExpression", "")
    return frozenset(_from_expression(expression, names)) | _from_expected(request)


def _from_expression(expression: str, names: Mapping[str, str]) -> list[str]:
    tokens = _TOKEN.findall(expression)
    # OR and NOT turn the demand around; BETWEEN and IN bring an AND or a list of their own.
    if {token.upper() for token in tokens} & {"OR", "NOT", "BETWEEN", "IN"}:
        return []
    found = []
    for word, opening, name, closing in zip(
        tokens, tokens[1:], tokens[2:], tokens[3:], strict=False
    ):
        call = (word, opening, closing) == ("attribute_not_exists", "(", ")")
        if call and _NAME.fullmatch(name):
            found.append(names[name] if name.startswith("#") else name)
    return found


def _from_expected(request: Mapping[str, Any]) -> frozenset[str]:
    if request.get("ConditionalOperator", "AND") != "AND":
        return frozenset()
    expected = request.get("Expected", {})
    return frozenset(name for name, demand in expected.items() if _demands_absence(demand))


def _demands_absence(demand: Mapping[str, Any]) -> bool:
    if demand.keys() == {"Exists"}:
        return demand["Exists"] is False
    return demand.keys() == {"ComparisonOperator"} and demand["ComparisonOperator"] == "NULL"


def removes_attributes(request: Mapping[str, Any]) -> bool:
    """Tell whether an `UpdateItem` takes something out of the item."""
    tokens = _TOKEN.findall(request.get("UpdateExpression", ""))
    if {token.upper() for token in tokens} & {"REMOVE", "DELETE"}:
        return True
    updates = request.get("AttributeUpdates", {}).values()
    return any(update.get("Action", "PUT") not in ("PUT", "ADD") for update in updates)
