"""Which operation does a request name by itself, and does its service listen to that?"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from typing import Any
from urllib.parse import parse_qsl, urlsplit

from ..envelope.strict_json import once
from .headers import TARGET, text
from .shipped import shipped

# In JSON protocols the operation is in `X-Amz-Target` of a POST, in query protocols in `Action` of
# a form or a query. Whoever speaks another protocol heeds neither: there both are decoration on
# whatever method and path ask for.
_JSON = frozenset({"json"})
_QUERY = frozenset({"query", "ec2"})
# SQS takes forms still, also at the paths of its queues, though botocore speaks JSON to it.
_FORMS_ANYWHERE = frozenset({"sqs"})
_READABLE = (str, bytes, bytearray, dict, type(None))

Header = tuple[str, Any]
Named = tuple[str, Mapping[str, Any]]


def names_something(request: Any, body: Any, headers: Iterable[Header]) -> bool:
    """Tell whether a request has an `X-Amz-Target` or an `Action`, wherever and however often."""
    if any(name == TARGET for name, _ in headers):
        return True
    return bool(_actions(_query(request)) or _actions(_form(body)))


def named(request: Any, body: Any, headers: Iterable[Header], service: str) -> Named | None:
    """
    Return the operation and params that a request names, or `None` where *service* may not heed it.

    Every witness has to agree, as a service may listen to another one than we do. The params of
    a form are not told.
    """
    targets = [text(value) or "" for name, value in headers if name == TARGET]
    # What is packed, or of a class of its own, may hold something else than can be read here.
    if any(name == "content-encoding" for name, _ in headers) or type(body) not in _READABLE:
        return None
    if targets:
        return _by_target(request, body, targets, service)
    return _by_action(request, body, service)


def pairs(params: Any) -> list[tuple[str, str]]:
    """Return names and values of *params*, a map or a list of them."""
    items = params.items() if isinstance(params, Mapping) else (params or ())
    return [(str(name), str(value)) for name, value in items]


def _by_target(request: Any, body: Any, targets: list[str], service: str) -> Named | None:
    known = shipped(service)
    if request.method != "POST" or len(targets) != 1 or not known.protocols & _JSON:
        return None
    # Beside a form's action, at another path, or with a query, it could be another call.
    if not _is_at_root(request) or _query(request) or _actions(_form(body)):
        return None
    prefix, _, operation = targets[0].rpartition(".")
    # CloudTrail's has names of Java in front, which may be left out.
    if operation not in known.https or prefix not in (known.prefix, known.prefix.split(".")[-1]):
        return None
    params = _object(body)
    return None if params is None else (operation, params)


def _by_action(request: Any, body: Any, service: str) -> Named | None:
    known = shipped(service)
    if service not in _FORMS_ANYWHERE and not (known.protocols & _QUERY and _is_at_root(request)):
        return None
    asked, sent = _actions(_query(request)), _actions(_form(body))
    # In one place. A body beside a query could be a form in a shape that nobody here has read.
    is_asked = request.method in ("GET", "POST") and len(asked) == 1 and not body
    is_sent = request.method == "POST" and len(sent) == 1 and not asked
    if not (is_asked or is_sent):
        return None
    (operation,) = asked or sent
    return (operation, {}) if operation in known.https else None


def _is_at_root(request: Any) -> bool:
    return urlsplit(str(request.url)).path in ("", "/")


def _query(request: Any) -> list[tuple[str, str]]:
    asked = parse_qsl(urlsplit(str(request.url)).query, keep_blank_values=True)
    return asked + pairs(getattr(request, "params", None))


def _form(body: Any) -> list[tuple[str, str]]:
    """Read a body as a form, whatever it is said to be: who listens may not have asked."""
    if isinstance(body, Mapping):
        return pairs(body)
    if isinstance(body, (str, bytes, bytearray)):
        return parse_qsl(text(body) or "", keep_blank_values=True)
    return []


def _actions(said: Iterable[tuple[str, str]]) -> list[str]:
    return [value for name, value in said if name.lower() == "action"]


def _object(body: Any) -> Mapping[str, Any] | None:
    """Read a body as a JSON object that says nothing twice: nobody knows which would count."""
    try:
        said = bytes(body).decode() if isinstance(body, (bytes, bytearray)) else body
        params = json.loads(said or "{}", object_pairs_hook=once, parse_constant=_refuse)
    except (ValueError, TypeError, RecursionError):
        return None
    return params if isinstance(params, dict) else None


def _refuse(constant: str) -> Any:
    raise ValueError(f"{constant} is no JSON")
