"""Which resources does the text of a CloudFormation template declare?"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import Any

from ...envelope.strict_json import once
from .cfn_yaml import UnreadableYamlError, read_yaml

_SERVERLESS = "AWS::Serverless-"
_FUNCTION = "AWS::Serverless::Function"
_APIS = ("ServerlessRestApi", "ServerlessHttpApi")
_PSEUDO = {"AWS::Partition": "aws", "AWS::Region": "region", "AWS::AccountId": "account"}
_IN_SUB = re.compile(r"\$\{([^!}][^}]*)\}")
# In a text, for a part of it that is made with the stack, or that nobody knows. No name has these.
_NEW_PART, _UNSAID_PART = "\0", "\1"
# What a resource is called by whoever names it in full.
_NAMED_BY = {
    "AWS::AutoScaling::AutoScalingGroup": "AutoScalingGroupName",
    "AWS::IAM::Group": "GroupName",
    "AWS::IAM::Role": "RoleName",
    "AWS::IAM::User": "UserName",
    "AWS::Lambda::Function": "FunctionName",
    "AWS::S3::Bucket": "BucketName",
    "AWS::SNS::Topic": "TopicName",
    "AWS::SQS::Queue": "QueueName",
    "AWS::SecretsManager::Secret": "Name",
    "AWS::Serverless::Function": "FunctionName",
}


class UnreadableTemplateError(Exception):
    """The text is not a template that can be read without doubt."""


class Unsaid:
    """A value that the text does not say; *is_new* where it is a resource of this template."""

    __slots__ = ("is_new",)

    def __init__(self, *, is_new: bool) -> None:
        self.is_new = is_new


_UNSAID = Unsaid(is_new=False)
_NEW = Unsaid(is_new=True)


class Template:
    """A template and the parameters that it is used with."""

    def __init__(self, text: str, parameters: dict[str, Any]) -> None:
        document = read_template(text)
        self.resources = dict(_resources(document["Resources"]))
        declared = document["Parameters"]
        defaults = {
            name: one["Default"]
            for name, one in declared.items()
            if isinstance(one, dict) and "Default" in one
        }
        self.values = {**defaults, **parameters}
        # A parameter hides what the transform would make under its name.
        self.implied = _implied(document, self.resources) - declared.keys() - self.values.keys()
        self.names = {
            properties.get(_NAMED_BY[kind])
            for branch in (1, 2)
            for kind, properties in self.declared(branch)
            if kind in _NAMED_BY and isinstance(properties.get(_NAMED_BY[kind]), str)
        }

    def declared(
        self, branch: int, but: frozenset[str] = frozenset()
    ) -> list[tuple[str, dict[str, Any]]]:
        """
        List the type and the properties of each resource *but* those of these names.

        Functions are carried out as far as the text says what they give; *branch* 1 takes each
        `Fn::If` where its condition holds, 2 where it does not.
        """
        return [
            (str(one.get("Type", "")), self._properties(one, branch))
            for name, one in self.resources.items()
            if name not in but
        ]

    def _properties(self, resource: dict[str, Any], branch: int) -> dict[str, Any]:
        said = self._said(resource.get("Properties") or {}, branch)
        # Where all of them come from elsewhere (`AWS::Include`), none is said here.
        return {} if isinstance(said, Unsaid) else _map(said)

    def is_new(self, value: Any) -> bool:
        """Tell whether *value*, as `declared` gives it, is a resource of this template."""
        if isinstance(value, list):
            return bool(value) and all(map(self.is_new, value))
        if isinstance(value, Unsaid):
            return value.is_new
        return isinstance(value, str) and (value in self.names or _NEW_PART in value)

    def _said(self, value: Any, branch: int) -> Any:
        if isinstance(value, list):
            return [self._said(one, branch) for one in value]
        if not isinstance(value, dict):
            return value
        name, argument = next(iter(value.items())) if len(value) == 1 else ("", [])
        if name == "Ref":
            return self._of(str(argument))
        if name == "Fn::GetAtt":
            whole = argument[0] if isinstance(argument, list) else str(argument)
            return self._of(str(whole).partition(".")[0])
        if name == "Fn::Sub":
            return self._substituted(argument, branch)
        if name == "Fn::Join":
            return self._joined(argument, branch)
        if name == "Fn::If":
            return self._said(argument[branch], branch)
        if name.startswith("Fn::"):
            return _UNSAID
        said = (one for one in value.items() if one[0] != "Fn::Transform")
        return {key: self._said(one, branch) for key, one in said}

    def _of(self, name: str) -> Any:
        if name in self.resources or name in self.implied:
            return _NEW
        return _PSEUDO.get(name, self.values.get(name, _UNSAID))

    def _substituted(self, argument: Any, branch: int) -> Any:
        text, more = argument if isinstance(argument, list) else (argument, {})
        given = self._said(more, branch)
        alone = _IN_SUB.fullmatch(str(text).strip())
        if alone and alone[1].strip() not in given:
            return self._of(alone[1].strip().partition(".")[0])

        def put(found: re.Match[str]) -> str:
            name = found[1].strip()
            return _text(given[name] if name in given else self._of(name.partition(".")[0]))

        return _IN_SUB.sub(put, str(text))

    def _joined(self, argument: Any, branch: int) -> Any:
        separator, parts = argument
        parts = self._said(parts, branch)
        if not isinstance(parts, list):
            return parts
        if len(parts) == 1:
            return parts[0]
        return str(separator).join(map(_text, parts))


def without_unsaid(value: Any) -> Any:
    """Return *value* without what the template does not say, or not from its beginning on."""
    if isinstance(value, list):
        return [without_unsaid(one) for one in value if not _is_unsaid(one)]
    if isinstance(value, dict):
        return {name: without_unsaid(one) for name, one in value.items() if not _is_unsaid(one)}
    return value


def _is_unsaid(value: Any) -> bool:
    return isinstance(value, Unsaid) or (
        isinstance(value, str) and value.startswith((_NEW_PART, _UNSAID_PART))
    )


def _implied(document: dict[str, Any], resources: dict[str, Any]) -> set[str]:
    """Name what the Serverless transform makes beside the *resources* that are written down."""
    transforms = document.get("Transform")
    listed = transforms if isinstance(transforms, list) else [transforms]
    if not any(isinstance(one, str) and one.startswith(_SERVERLESS) for one in listed):
        return set()
    functions = [(name, one) for name, one in resources.items() if one.get("Type") == _FUNCTION]
    # A function that is given a role gets none of its own.
    roles = {
        f"{name}Role" for name, one in functions if "Role" not in (one.get("Properties") or {})
    }
    versions = {f"{name}.{what}" for name, _ in functions for what in ("Alias", "Version")}
    return roles | versions | (set(_APIS) if functions else set())


def _resources(declared: dict[str, Any]) -> Iterator[tuple[str, dict[str, Any]]]:
    for name, one in declared.items():
        if name == "Fn::Transform":
            continue
        if name.startswith("Fn::ForEach::"):
            # For each of a list, the same resources under other names.
            yield from _resources(_map(one[2]))
        else:
            yield name, _map(one)


def _text(value: Any) -> str:
    if not isinstance(value, Unsaid):
        return str(value)
    return _NEW_PART if value.is_new else _UNSAID_PART


def read_template(text: str) -> dict[str, Any]:
    """
    Read a template, JSON or YAML, with the maps of its resources and parameters.

    Raises `UnreadableTemplateError`.
    """
    try:
        if text.lstrip()[:1] == "{":
            document = _map(json.loads(text, object_pairs_hook=once))
        else:
            document = _map(read_yaml(text))
    except (ValueError, RecursionError, UnreadableYamlError) as error:
        raise UnreadableTemplateError from error
    return {
        **document,
        "Resources": _map(document.get("Resources") or {}),
        "Parameters": _map(document.get("Parameters") or {}),
    }


def _map(value: Any) -> dict[str, Any]:
    if not isinstance(value, dict):
        raise UnreadableTemplateError
    return value
