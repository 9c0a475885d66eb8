"""Which event does the guard listen to, and how does each client come to carry it?"""

from __future__ import annotations

from threading import Lock
from typing import Any
from weakref import WeakKeyDictionary

from .look import last_look
from .seam import Switch

# In front of moto, which answers at the same event on the same node, in the middle.
EVENT = "before-send"


class LastLook:
    """The handler of `before-send`: compares what is about to leave with what was judged."""

    __slots__ = ("__weakref__", "switch")

    def __init__(self, switch: Switch) -> None:
        self.switch = switch

    def __call__(self, request: Any, **_: Any) -> None:
        guard = self.switch.guard
        if guard is None:
            return
        permit = last_look(guard, request)
        if permit is not None:
            permit.looked += 1


# The emitters that carry the handler. By emitter, since a client's is its own.
_CARRIERS: WeakKeyDictionary[Any, LastLook] = WeakKeyDictionary()
_LOCK = Lock()


def carry(switch: Switch, client: Any) -> None:
    """See to it that *client* carries the handler, whenever and however it was made."""
    emitter = client.meta.events
    known = _CARRIERS.get(emitter)
    if known is None or known.switch is not switch:
        _register(switch, emitter)


def release() -> None:
    """Take the handler away from every emitter that carries it."""
    with _LOCK:
        for emitter, handler in list(_CARRIERS.items()):
            emitter.unregister(EVENT, handler)
        _CARRIERS.clear()


def _register(switch: Switch, emitter: Any) -> None:
    with _LOCK:
        known = _CARRIERS.get(emitter)
        if known is not None and known.switch is switch:
            return
        handler = LastLook(switch)
        # No unique id: botocore keeps one list of ids for all events, and whoever took ours
        # first would keep the guard out.
        emitter.register_first(EVENT, handler)
        _CARRIERS[emitter] = handler
