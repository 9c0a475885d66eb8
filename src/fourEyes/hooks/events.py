"""Which event does the guard listen to, and how does each client come to carry it?"""

from __future__ import annotations

from typing import Any
from weakref import WeakKeyDictionary

from .closed import Judge
from .look import last_look

# In front of moto, which answers at the same event on the same node, in the middle.
EVENT = "before-send"


class LastLook:
    """The handler of `before-send`: compares what is about to leave with what was judged."""

    def __init__(self, guard: Judge) -> None:
        self.guard = guard

    def __call__(self, request: Any, **_: Any) -> None:
        last_look(self.guard, request)


# The emitters that carry the handler. By emitter, since a client's is its own.
_CARRIERS: WeakKeyDictionary[Any, LastLook] = WeakKeyDictionary()


def carry(guard: Judge, client: Any) -> None:
    """See to it that *client* carries the handler, whenever and however it was made."""
    emitter = client.meta.events
    known = _CARRIERS.get(emitter)
    if known is not None and known.guard is guard:
        return
    _register(guard, emitter)


def release() -> None:
    """Take the handler away from every emitter that carries it."""
    for emitter, handler in list(_CARRIERS.items()):
        emitter.unregister(EVENT, handler)
    _CARRIERS.clear()


def _register(guard: Judge, emitter: Any) -> None:
    handler = LastLook(guard)
    # No unique id: botocore keeps one list of ids for all events, and whoever took ours first
    # would keep the guard out.
    emitter.register_first(EVENT, handler)
    _CARRIERS[emitter] = handler
