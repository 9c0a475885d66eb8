"""Which resources of a template are there already, exactly as it declares them?"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from typing import Any

from .template import UnreadableTemplateError, read_template

# What says beside a resource what it comes to.
_SECTIONS = ("Transform", "Globals", "Mappings", "Conditions")
# Any other transform may make something else of the same text.
_TRANSFORMS = ("AWS::Serverless-", "AWS::LanguageExtensions")
# What makes of the same resource something else, where something that it asks has changed.
_ASKS = ('"Fn::If"', '"Condition"')


def unchanged(text: str, parameters: object, deployed: Mapping[str, Any]) -> frozenset[str]:
    """
    Name the resources of the template *text* that the *deployed* one declares in the same words.

    *parameters* is the list that the call sends, *deployed* the `TemplateBody` of the stack and
    its `Parameters`, by name. Names none where a text cannot be read.
    """
    try:
        new, old = read_template(text), read_template(deployed["TemplateBody"])
    except UnreadableTemplateError:
        return frozenset()
    if any(new.get(one) != old.get(one) for one in _SECTIONS) or not _is_plain(new):
        return frozenset()
    changed = _changed(new, old, parameters, deployed["Parameters"])
    conditions = json.dumps(new.get("Conditions", {}))
    asks = _ASKS if any(name in conditions for name in changed) else ()
    before = old["Resources"]
    return frozenset(
        name
        for name, resource in new["Resources"].items()
        if resource == before.get(name) and not _depends(resource, [*changed, *asks])
    )


def text_without(text: str, names: frozenset[str]) -> str:
    """Return what the template *text* says, word by word, without the resources *names*."""
    document = read_template(text)
    left = {name: one for name, one in document["Resources"].items() if name not in names}
    return "\n".join(_words({**document, "Resources": left}))


def _is_plain(document: Mapping[str, Any]) -> bool:
    transforms = document.get("Transform", [])
    listed = transforms if isinstance(transforms, list) else [transforms]
    return all(isinstance(one, str) and one.startswith(_TRANSFORMS) for one in listed)


def _changed(
    new: Mapping[str, Any], old: Mapping[str, Any], parameters: object, values: Mapping[str, str]
) -> set[str]:
    """Name the parameters that may not have the value that they have now."""
    sent = {one["ParameterKey"]: one for one in parameters} if isinstance(parameters, list) else {}
    declared, before = new.get("Parameters", {}), old.get("Parameters", {})
    return {
        name
        for name in declared.keys() | before.keys()
        if name not in values
        or declared.get(name, {}).get("Type") != before.get(name, {}).get("Type")
        or not _keeps(declared.get(name, {}), sent.get(name, {}), values[name])
    }


def _keeps(declared: Mapping[str, Any], sent: Mapping[str, Any], value: str) -> bool:
    if str(declared.get("Type")).startswith("AWS::SSM::"):
        # What it stands for is written down elsewhere.
        return False
    if sent.get("UsePreviousValue") is True:
        return True
    # A value that nobody is shown comes as asterisks.
    return sent.get("ParameterValue", declared.get("Default")) == value and bool(value.strip("*"))


def _depends(resource: Any, names: list[str]) -> bool:
    text = json.dumps(resource)
    return any(name in text for name in ("Fn::Transform", *names))


def _words(value: Any) -> Iterator[str]:
    if isinstance(value, dict):
        for name, one in value.items():
            yield name
            yield from _words(one)
    elif isinstance(value, list):
        for one in value:
            yield from _words(one)
    else:
        yield str(value)
