"""What would the resource call inside a Cloud Control call do?"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from typing import Any

from ..indirect import judge_text
from ..row import Params, Row, Rule, State, row
from ..tables.cloudcontrol import OPERATIONS
from ._common import knows_all, worst
from .scheduler import judge_target

_ACCESS_TYPE = re.compile(
    r"AWS::(IAM|SSO|RAM|LakeFormation)::.*|.*(Policy|Permission|Permissions|Grant|Ingress)"
)
_ACCESS_PATH = re.compile(r"(?i)/.*(policy|acl|permission|publicly|publicaccess|rolearn|groups)")
_PROTECTION_PATH = re.compile(
    r"(?i)/.*(protect|backup|retention|versioning|encrypt|logging|recovery|deletion)"
)
_COMMON = "TypeName TypeVersionId RoleArn ClientToken"

_GRANTS = row("create", "access", why="creates a resource that says who may do what")
_ACCESS = row("update", "access", why="changes who may do what")
_UNGUARD = row("update", "unguard", why="changes a protection of the resource")
_ADD = row("update", why="only adds properties to the resource")
_REPLACE = row("replace", why="replaces properties of the resource")
_REMOVE = row("delete", why="removes properties of the resource")
_BY_OP = {"add": _ADD, "test": _ADD, "remove": _REMOVE}


def _create_resource(params: Params, state: State | None) -> Row | None:
    if not params:
        return None
    kind, wanted = params.get("TypeName", ""), params.get("DesiredState")
    scheduled = None
    if kind == "AWS::Scheduler::Schedule" and isinstance(wanted, str):
        scheduled = judge_target(json.loads(wanted).get("Target"))
    return worst(
        OPERATIONS["CreateResource"],
        _GRANTS if _ACCESS_TYPE.fullmatch(kind) else None,
        judge_text(wanted),
        scheduled,
    )


def _update_resource(params: Params, state: State | None) -> Row | None:
    if not isinstance(params.get("PatchDocument"), str):
        return None
    operations = json.loads(params["PatchDocument"])
    if not operations or not knows_all(params, f"{_COMMON} Identifier PatchDocument"):
        return OPERATIONS["UpdateResource"]
    access = _ACCESS if _ACCESS_TYPE.fullmatch(params.get("TypeName", "")) else None
    return worst(access, *map(_operation, operations))


def _operation(operation: Mapping[str, Any]) -> Row | None:
    if operation.get("op") == "test":
        return _ADD
    path = operation["path"]
    return worst(
        _BY_OP.get(operation.get("op", ""), _REPLACE),
        _ACCESS if _ACCESS_PATH.match(path) else None,
        _UNGUARD if _weakens(path, operation.get("value")) else None,
    )


def _weakens(path: str, value: object) -> bool:
    return bool(_PROTECTION_PATH.match(path)) and value not in (True, "true", "ENABLED", "Enabled")


RULES: dict[str, Rule] = {
    "CreateResource": _create_resource,
    "UpdateResource": _update_resource,
}
