"""How is one question to AWS written down: which call, with what, and what of the answer?"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Protocol

Params = Mapping[str, Any]

_MORE = ("NextToken", "nextToken", "Marker", "NextMarker", "NextRecordName", "position")


@dataclass(frozen=True, slots=True)
class Numbers:
    """
    A look-up of what there is now, so that a rule can tell raising from lowering.

    *method* is a client's method; *ask* makes its arguments out of the call's params, *find* the
    rule's `state` out of the answer; both are JMESPath. An error code in *missing* says that
    there is nothing yet.
    """

    method: str
    ask: str
    find: str
    missing: frozenset[str] = frozenset()

    def __call__(self, client: Any, params: Params) -> Mapping[str, Any] | None:
        """Return the state, or `None` where the answer does not tell."""
        answer = answer_of(client, self, params)
        if answer is None:
            return {"exists": False}
        found = search(self.find, answer)
        return found if isinstance(found, Mapping) else None


@dataclass(frozen=True, slots=True)
class Presence:
    """
    A look-up of whether anything is there that a Put would replace.

    It is absent where *find* finds nothing in the answer and no page is left, or where the
    service answers with one of the error codes in *missing*.
    """

    method: str
    ask: str
    find: str
    missing: frozenset[str] = frozenset()

    def __call__(self, client: Any, params: Params) -> Mapping[str, Any] | None:
        """Return `{"exists": …}`, or `None` where the answer does not tell."""
        answer = answer_of(client, self, params)
        if answer is None:
            return {"exists": False}
        if search(self.find, answer):
            return {"exists": True}
        return None if any(answer.get(name) for name in _MORE) else {"exists": False}


class Question(Protocol):
    """What it takes to ask a service something."""

    @property
    def method(self) -> str: ...
    @property
    def ask(self) -> str: ...
    @property
    def missing(self) -> frozenset[str]: ...


def answer_of(client: Any, question: Question, params: Params) -> Mapping[str, Any] | None:
    """Ask *client*, and return its answer, or `None` where it says that the thing is not there."""
    from botocore.exceptions import ClientError

    try:
        answer: Mapping[str, Any] = getattr(client, question.method)(
            **arguments(question.ask, params)
        )
    except ClientError as error:
        if error.response["Error"]["Code"] in question.missing:
            return None
        raise
    return answer


def arguments(ask: str, params: Params) -> dict[str, Any]:
    """Return a look-up's arguments, without those that the call does not give."""
    found = search(ask, params)
    return {name: value for name, value in (found or {}).items() if value not in (None, [])}


def search(path: str, value: Any) -> Any:
    """Return what the JMESPath *path* finds in *value*."""
    # Imported here: botocore brings it, and only a look-up needs it.
    import jmespath  # type: ignore[import-untyped]  # it comes without types

    return jmespath.search(path, value)


def failures() -> tuple[type[Exception], ...]:
    """Return what a look-up may fail with: no answer, a refusal, or one of another form."""
    # Imported here: botocore is there whenever anything is looked up.
    from botocore.exceptions import BotoCoreError, ClientError

    of_form = (ValueError, LookupError, TypeError, AttributeError, StopIteration)
    return (BotoCoreError, ClientError, OSError, *of_form)
