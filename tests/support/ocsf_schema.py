"""Does an event keep to the OCSF class as published? Reads the published definitions only."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path
from typing import Any

SCHEMA = Path(__file__).parent.parent / "vectors" / "ocsf" / "api_activity.json"
_INTEGERS = {"integer_t", "long_t", "timestamp_t", "port_t"}


@lru_cache(maxsize=1)
def schema() -> dict[str, Any]:
    """Return the published subset."""
    loaded: dict[str, Any] = json.loads(SCHEMA.read_text(encoding="utf-8"))
    return loaded


def faults(event: dict[str, Any]) -> list[str]:
    """Return everything that is wrong with *event*."""
    definition = schema()["classes"]["api_activity"]
    profiles = set(event["metadata"].get("profiles", []))
    found = [
        f"profile {name} is not the class's" for name in profiles - set(definition["profiles"])
    ]
    found += _structure(event, definition, "", profiles)
    if event["type_uid"] != event["class_uid"] * 100 + event["activity_id"]:
        found.append("type_uid is not class_uid * 100 + activity_id")
    if event["metadata"]["version"] != schema()["version"]:
        found.append("metadata.version is not the schema's")
    return found


def _structure(
    value: dict[str, Any], definition: dict[str, Any], at: str, profiles: set[str]
) -> Iterator[str]:
    attributes = {
        name: attribute
        for name, attribute in definition["attributes"].items()
        if attribute.get("profile") in {None, *profiles}
    }
    for name, attribute in attributes.items():
        if attribute["requirement"] == "required" and name not in value:
            yield f"{at}{name} is required"
    for name, item in value.items():
        if name not in attributes:
            yield f"{at}{name} is unknown, or of a profile that is not named"
        else:
            yield from _attribute(item, attributes[name], f"{at}{name}", profiles)
    for name, group in definition.get("constraints", {}).items():
        if name == "at_least_one" and not set(group) & set(value):
            yield f"{at} has none of {group}"
    # An enumerated 99 ("other") is explained by its sibling.
    for name, attribute in attributes.items():
        if value.get(name) == 99 and "sibling" in attribute and attribute["sibling"] not in value:
            yield f"{at}{attribute['sibling']} must explain {name}"


def _attribute(value: Any, attribute: dict[str, Any], at: str, profiles: set[str]) -> Iterator[str]:
    if attribute.get("is_array"):
        if not isinstance(value, list):
            yield f"{at} is no array"
            return
        for item in value:
            yield from _single(item, attribute, at, profiles)
    else:
        yield from _single(value, attribute, at, profiles)


def _single(value: Any, attribute: dict[str, Any], at: str, profiles: set[str]) -> Iterator[str]:
    kind = attribute["type"]
    if kind == "object_t":
        if not isinstance(value, dict):
            yield f"{at} is no object"
        elif attribute["object_type"] != "object":
            nested = schema()["objects"][attribute["object_type"]]
            yield from _structure(value, nested, f"{at}.", profiles)
        return
    if kind == "json_t":
        return
    if kind in _INTEGERS:
        if type(value) is not int:
            yield f"{at} is no integer"
    elif kind == "boolean_t":
        if type(value) is not bool:
            yield f"{at} is no boolean"
    elif not isinstance(value, str):
        yield f"{at} is no text"
    yield from _limits(value, schema()["types"].get(kind, {}), at)
    if "enum" in attribute and str(value) not in attribute["enum"]:
        yield f"{at} is none of the enumerated values"


def _limits(value: Any, kind: dict[str, Any], at: str) -> Iterator[str]:
    if isinstance(value, str) and len(value) > kind.get("max_len", len(value)):
        yield f"{at} is too long"
    if isinstance(value, str) and "regex" in kind and not re.search(kind["regex"], value):
        yield f"{at} is not of the form of its type"
