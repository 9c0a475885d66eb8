"""Does a resource policy, sent along with something new, let everyone in?"""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

from ..row import Row, State
from ._common import Judge


def open_to_all(answer: Row) -> Judge:
    """
    Judge a policy document as *answer* where it allows everyone in, unconditionally.

    A document that cannot be read counts as one that does.
    """

    def judge(document: Any, state: State | None) -> Row | None:
        try:
            statements = json.loads(document)["Statement"]
        except (ValueError, TypeError, KeyError):
            return answer
        listed = statements if isinstance(statements, list) else [statements]
        return answer if any(_lets_everyone_in(one) for one in listed) else None

    return judge


def _lets_everyone_in(statement: Any) -> bool:
    if not isinstance(statement, Mapping):
        return True
    if statement.get("Effect") == "Deny" or statement.get("Condition"):
        return False
    # An Allow that names whom it is not for lets in everyone else.
    return "NotPrincipal" in statement or _names_everyone(statement.get("Principal"))


def _names_everyone(principal: Any) -> bool:
    if isinstance(principal, Mapping):
        return any(_names_everyone(one) for one in principal.values())
    if isinstance(principal, list):
        return any(_names_everyone(one) for one in principal)
    return isinstance(principal, str) and principal == "*"
