"""Does a resource policy, sent along with something new, let everyone in?"""

from __future__ import annotations

from typing import Any

from ..everyone import UnreadablePolicyError, lets_everyone_in, statements_of
from ..row import Row, State
from ._common import Judge


def open_to_all(answer: Row) -> Judge:
    """
    Judge a policy document as *answer* where it allows everyone in, unconditionally.

    A document that cannot be read counts as one that does.
    """

    def judge(document: Any, state: State | None) -> Row | None:
        try:
            statements = statements_of(document)
        except UnreadablePolicyError:
            return answer
        opens = any(lets_everyone_in(one, even_on_condition=False) for one in statements)
        return answer if opens else None

    return judge
