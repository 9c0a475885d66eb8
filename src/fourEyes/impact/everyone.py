"""Does the text of a policy let everyone in?"""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any


class UnreadablePolicyError(Exception):
    """The text is not a policy whose statements can be read without doubt."""


def statements_of(document: object) -> list[Mapping[str, Any]]:
    """
    List the statements of a policy *document* (its JSON text), with names in lower case.

    Raises `UnreadablePolicyError`, also where a name stands twice: services differ in which of
    the two counts.
    """
    if not isinstance(document, str | bytes):
        raise UnreadablePolicyError
    try:
        policy = json.loads(document, object_pairs_hook=_named_once)
    except (ValueError, RecursionError) as error:
        raise UnreadablePolicyError from error
    statements = policy.get("statement") if isinstance(policy, Mapping) else None
    listed: list[Any] = statements if isinstance(statements, list) else [statements]
    if not all(isinstance(one, Mapping) for one in listed):
        raise UnreadablePolicyError
    return listed


def _named_once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    named = {name.lower(): value for name, value in pairs}
    if len(named) < len(pairs):
        raise UnreadablePolicyError
    return named


def lets_everyone_in(statement: Mapping[str, Any], *, even_on_condition: bool) -> bool:
    """
    Tell whether a statement allows everyone something.

    *even_on_condition* says whether a statement with a condition counts as one that does. One
    without any principal is about who it is attached to, and lets nobody in by itself.
    """
    if statement.get("effect") == "Deny" or (statement.get("condition") and not even_on_condition):
        return False
    # An Allow that names whom it is not for lets in everyone else.
    return "notprincipal" in statement or _names_everyone(statement.get("principal"))


def _names_everyone(principal: object) -> bool:
    if isinstance(principal, Mapping):
        return any(map(_names_everyone, principal.values()))
    if isinstance(principal, list):
        return any(map(_names_everyone, principal))
    return isinstance(principal, str) and principal.strip() == "*"
