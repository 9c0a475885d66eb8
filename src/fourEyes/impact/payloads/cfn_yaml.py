"""What does the YAML of a CloudFormation template say?"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

# PyYAML is imported where a template is YAML: most processes never send one.

# CloudFormation takes no template that is longer.
_MAX_CHARACTERS = 1 << 20
_INTEGER = re.compile(r"-?(?:0|[1-9][0-9]{0,17})")
_YES = frozenset({"true", "yes", "on"})
_STANDARD = "tag:yaml.org,2002:"
# What YAML makes of a text of these tags; a date stays the text that it is, as in CloudFormation.
_TEXTS = frozenset({"str", "int", "float", "timestamp", "value"})


class UnreadableYamlError(Exception):
    """The text is no YAML, or has what CloudFormation does not take."""


def read_yaml(text: str) -> Any:
    """
    Read a YAML text; a tag such as `!Ref x` becomes `{"Ref": "x"}`, `!Sub x` `{"Fn::Sub": "x"}`.

    Raises `UnreadableYamlError`, also for what says something twice and for aliases.
    """
    import yaml

    if len(text) > _MAX_CHARACTERS:
        raise UnreadableYamlError
    # The same in C where it is there, which reads a long template in a tenth of the time.
    loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    try:
        if any(getattr(event, "anchor", None) for event in yaml.parse(text, Loader=loader)):
            raise UnreadableYamlError
        node = yaml.compose(text, Loader=loader)
        return None if node is None else _value(node)
    except (yaml.YAMLError, RecursionError) as error:
        raise UnreadableYamlError from error


def _value(node: Any) -> Any:
    tag = str(node.tag)
    if tag.startswith("!"):
        name = tag[1:] if tag in ("!Ref", "!Condition") else f"Fn::{tag[1:]}"
        return {name: node.value if node.id == "scalar" else _inner(node)}
    if node.id == "scalar":
        return _scalar(tag.removeprefix(_STANDARD), node.value)
    if tag not in (f"{_STANDARD}map", f"{_STANDARD}seq"):
        raise UnreadableYamlError
    return _inner(node)


def _inner(node: Any) -> Any:
    if node.id == "sequence":
        return [_value(one) for one in node.value]
    members = list(_members(node))
    found = dict(members)
    if len(found) != len(members):
        raise UnreadableYamlError
    return found


def _members(node: Any) -> Iterator[tuple[str, Any]]:
    for key, value in node.value:
        if key.id != "scalar" or key.tag == f"{_STANDARD}merge" or key.tag.startswith("!"):
            raise UnreadableYamlError
        yield key.value, _value(value)


def _scalar(kind: str, text: str) -> Any:
    if kind == "null":
        return None
    if kind == "bool":
        return text.lower() in _YES
    if kind not in _TEXTS:
        raise UnreadableYamlError
    return int(text) if kind == "int" and _INTEGER.fullmatch(text) else text
