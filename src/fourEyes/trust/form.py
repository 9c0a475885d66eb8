"""Has this document, beyond doubt, the form that the schema asks for? Then pydantic can rest."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

SCHEMA = Path(__file__).with_name("trust.schema.json")
"""What pydantic makes of `schema.py`: this is where its rules are read."""

# Pydantic and its models take half as long to import as boto3 itself, in every agent's process.

_SILENT = frozenset({"$schema", "$defs", "title", "description", "default"})

Form = dict[str, Any]
Forms = dict[str, Form]


class _DoubtError(Exception):
    """Something is not as it should be, or is nothing that this module knows to judge."""


def filled(document: dict[str, Any]) -> dict[str, Any] | None:
    """
    Return *document* with every absent member that has a default, or `None` for any doubt.

    *document* is strict JSON: text without surrogates, whole numbers, no member twice.
    INVARIANT: what is returned is what `TrustFile.model_validate` makes of the document.
    """
    try:
        schema = json.loads(SCHEMA.read_bytes())
        checked: dict[str, Any] = _checked(document, schema, schema["$defs"])
    # OSError: fourEyes lies in an archive. KeyError: the schema says less than is expected.
    except (_DoubtError, OSError, KeyError):
        return None
    return checked


def _checked(value: Any, form: Form, forms: Forms) -> Any:
    if "$ref" in form:
        if not form.keys() <= _SILENT | {"$ref"}:
            raise _DoubtError
        form = forms[form["$ref"].removeprefix("#/$defs/")]
    if "anyOf" in form:
        return _any_of(value, form, forms)
    if "const" in form:
        form = {"type": "string", **form, "enum": [form["const"]]}
    # By exact type: True is an int to Python, but not to the schema.
    kind, understood, check = _KINDS.get(form["type"], _UNKNOWN)
    if type(value) is not kind or not form.keys() <= understood:
        raise _DoubtError
    return check(value, form, forms)


def _any_of(value: Any, form: Form, forms: Forms) -> Any:
    if not form.keys() <= _SILENT | {"anyOf"}:
        raise _DoubtError
    for each in form["anyOf"]:
        try:
            return _checked(value, each, forms)
        except _DoubtError:
            continue
    raise _DoubtError


def _text(value: str, form: Form, _: Forms) -> str:
    if not form.get("minLength", 0) <= len(value) <= form.get("maxLength", len(value)):
        raise _DoubtError
    # A full match: Python's `$` alone would let a line break follow.
    if "pattern" in form and not re.fullmatch(form["pattern"], value):
        raise _DoubtError
    if "enum" in form and value not in form["enum"]:
        raise _DoubtError
    return value


def _number(value: int, form: Form, _: Forms) -> int:
    if not form.get("minimum", value) <= value <= form.get("maximum", value):
        raise _DoubtError
    return value


def _list(value: list[Any], form: Form, forms: Forms) -> list[Any]:
    if len(value) < form.get("minItems", 0):
        raise _DoubtError
    return [_checked(each, form["items"], forms) for each in value]


def _object(value: dict[str, Any], form: Form, forms: Forms) -> dict[str, Any]:
    if "properties" in form:
        return _members(value, form, forms)
    return {name: _named(name, each, form, forms) for name, each in value.items()}


def _members(value: dict[str, Any], form: Form, forms: Forms) -> dict[str, Any]:
    members, required = form["properties"], form.get("required", ())
    if form.get("additionalProperties") is not False or not value.keys() <= members.keys():
        raise _DoubtError
    if any(name not in value for name in required):
        raise _DoubtError
    return {
        name: _checked(value[name], member, forms) if name in value else member["default"]
        for name, member in members.items()
    }


def _named(name: str, value: Any, form: Form, forms: Forms) -> Any:
    """Check one entry of an object whose members have names of the file's own."""
    if "propertyNames" in form:
        _checked(name, form["propertyNames"], forms)
    for pattern, each in form.get("patternProperties", {}).items():
        if re.fullmatch(pattern, name):
            return _checked(value, each, forms)
    if type(form.get("additionalProperties")) is not dict:
        raise _DoubtError
    return _checked(value, form["additionalProperties"], forms)


def _as_it_is(value: Any, *_: Any) -> Any:
    return value


# For each type of JSON: what Python reads it as, which words about it are understood, and the
# check. A word that a later pydantic may add is in no set, and so leads to pydantic.
_Kind = tuple[type | None, frozenset[str], Callable[[Any, Form, Forms], Any]]
_UNKNOWN: _Kind = (None, _SILENT, _as_it_is)
_KINDS: dict[str, _Kind] = {
    kind: (python, _SILENT | {"type"} | set(understood.split()), check)
    for kind, python, understood, check in (
        ("string", str, "minLength maxLength pattern enum const", _text),
        ("integer", int, "minimum maximum", _number),
        ("boolean", bool, "", _as_it_is),
        ("null", type(None), "", _as_it_is),
        ("array", list, "items minItems", _list),
        (
            "object",
            dict,
            "properties required additionalProperties patternProperties propertyNames",
            _object,
        ),
    )
}
