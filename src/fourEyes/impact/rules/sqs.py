"""Which SQS attributes lose messages, open the queue or take a protection from it?"""

from __future__ import annotations

from ..row import Row, Rule, row
from ._common import Judge, unless
from ._policies import open_to_all
from ._settings import ADDED, SETTINGS, Raising, keeps

_OPENED = row("replace", "access", why="replaces who may use the queue")
# 14 days, in seconds: for longer the service keeps no message.
_LONGEST = 1_209_600
_SHORTER = row(
    "delete",
    why="messages older than the new retention are deleted",
    lookup="sqs/GetQueueAttributes",
)
_NO_DEAD_LETTERS = row("delete", why="failing messages no longer reach a dead-letter queue")
_OTHER_DEAD_LETTERS = row("replace", why="failing messages go elsewhere, or sooner or later")
_UNENCRYPTED = row("update", "unguard", why="messages are no longer encrypted this way")


def _retention(value: object, state: object) -> Row | None:
    # Attributes are texts, also those that are numbers.
    number = int(value) if isinstance(value, str) and value.isdecimal() else value
    now = state.get("MessageRetentionPeriod") if isinstance(state, dict) else None
    fact = int(now) if isinstance(now, str) and now.isdecimal() else now
    shortens = keeps("MessageRetentionPeriod", _SHORTER, _LONGEST)
    return shortens(number, {"MessageRetentionPeriod": fact})


def _dead_letters(value: object, state: object) -> Row:
    return _OTHER_DEAD_LETTERS if value else _NO_DEAD_LETTERS


_ATTRIBUTES: dict[str, Row | Judge] = {
    "Attributes.Policy": _OPENED,
    "Attributes.RedriveAllowPolicy": _OPENED,
    "Attributes.RedrivePolicy": _dead_letters,
    "Attributes.MessageRetentionPeriod": _retention,
    "Attributes.SqsManagedSseEnabled": unless(_UNENCRYPTED, "true"),
    "Attributes.KmsMasterKeyId": lambda value, state: None if value else _UNENCRYPTED,
}

_NEW_AND_OPEN = open_to_all(row("create", "access", why="everyone may use the new queue"))

RULES: dict[str, Rule] = {
    "CreateQueue": Raising({"Attributes.Policy": _NEW_AND_OPEN}, ADDED),
    "SetQueueAttributes": Raising(_ATTRIBUTES, SETTINGS),
}
