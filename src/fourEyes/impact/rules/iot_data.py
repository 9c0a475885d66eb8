"""Which messages take away a device's shadow, or what a topic keeps?"""

from __future__ import annotations

import json
import re

from ..row import Params, Row, Rule, State, row
from ._common import is_exactly, worst
from ._settings import ADDED, SETTINGS

# The topics that IoT itself listens to.
_SHADOW = re.compile(r"\$aws/things/[^/]+/shadow/(?:name/[^/]+/)?(delete|update)")
_ENROL = re.compile(r"\$aws/(?:certificates|provisioning-templates)/.*")

_DELETED = row("delete", why="deletes the shadow")
_NULL = row("delete", why="`null` in the payload takes away what the shadow holds")
_UNREAD = row("unknown", why="the payload is not JSON that can be read")
_ENROLS = row("create", "access", why="lets a device enrol")
_EMPTIED = row("delete", why="an empty payload takes away the message that the topic keeps")
_KEPT = row("replace", why="replaces the message that the topic keeps, if it has one")


def _publish(params: Params, state: State | None) -> Row | None:
    topic, payload = params.get("topic"), params.get("payload")
    if not isinstance(topic, str):
        return None
    return worst(ADDED, _reserved(topic, payload), _retained(params.get("retain"), payload))


def _reserved(topic: str, payload: object) -> Row | None:
    if _ENROL.fullmatch(topic):
        return _ENROLS
    shadow = _SHADOW.fullmatch(topic)
    if shadow is None:
        return None
    return _DELETED if shadow[1] == "delete" else _shadow(payload)


def _retained(retain: object, payload: object) -> Row | None:
    if is_exactly(retain, None, False):
        return None
    return _EMPTIED if is_exactly(payload, None, "", b"") else _KEPT


def _update_shadow(params: Params, state: State | None) -> Row | None:
    return worst(SETTINGS, _shadow(params["payload"])) if "payload" in params else None


def _shadow(payload: object) -> Row | None:
    """Judge a shadow's document: what is `null` in it is taken away."""
    if not isinstance(payload, str | bytes):
        return _UNREAD
    try:
        return _NULL if _has_null(json.loads(payload, object_pairs_hook=_Pairs)) else None
    except (ValueError, RecursionError):
        return _UNREAD


class _Pairs(list[tuple[str, object]]):
    """A JSON object by its pairs: which of two equal names is obeyed, nobody knows."""


def _has_null(value: object) -> bool:
    if isinstance(value, _Pairs):
        return any(inner is None or _has_null(inner) for _, inner in value)
    return False


RULES: dict[str, Rule] = {"Publish": _publish, "UpdateThingShadow": _update_shadow}
