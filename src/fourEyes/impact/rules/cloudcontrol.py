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
from ._resources import judge_resource

_ACCESS_TYPE = re.compile(
    r"AWS::(IAM|SSO|RAM|LakeFormation)::.*|.*(Policy|Permission|Permissions|Grant|Ingress)"
)
_ACCESS_PATH = re.compile(
    r"(?i)/.*(policy|policies|acl|permission|publicly|publicaccess|rolearn|groups|ingress|egress"
    r"|authtype|principal|grant)"
)
_PROTECTION_PATH = re.compile(
    r"(?i)/.*(protect|backup|retention|versioning|encrypt|logging|recovery|deletion)"
)
_EXPIRY_PATH = re.compile(r"(?i)/.*(lifecycle|expir|timetolive)")
_COMMON = "TypeName TypeVersionId RoleArn ClientToken"

_GRANTS = row("create", "access", why="creates a resource that says who may do what")
_ACCESS = row("update", "access", why="changes who may do what")
_UNGUARD = row("update", "unguard", why="changes a protection of the resource")
_EXPIRES = row("delete", why="changes what expires or is deleted by itself")
_ADD = row("update", why="only adds to the resource's lists")
_REPLACE = row("replace", why="replaces properties of the resource")
_ADD_OVER = row(
    "replace",
    why="`add` replaces a property that is there already",
    safer="append to a list: a path that ends in `/-`",
)
_REMOVE = row("delete", why="removes properties of the resource")
# A move removes what it moves.
_BY_OP = {"add": _ADD_OVER, "remove": _REMOVE, "move": _REMOVE}


def _create_resource(params: Params, state: State | None) -> Row | None:
    if not params:
        return None
    kind, wanted = params.get("TypeName", ""), params.get("DesiredState")
    return worst(
        OPERATIONS["CreateResource"],
        _GRANTS if _ACCESS_TYPE.fullmatch(kind) else None,
        judge_text(wanted),
        judge_resource(kind, json.loads(wanted)) if isinstance(wanted, str) else None,
    )


def _update_resource(params: Params, state: State | None) -> Row | None:
    if not isinstance(params.get("PatchDocument"), str):
        return None
    operations = json.loads(params["PatchDocument"])
    if not operations or not knows_all(params, f"{_COMMON} Identifier PatchDocument"):
        return OPERATIONS["UpdateResource"]
    kind = params.get("TypeName", "")
    access = _ACCESS if _ACCESS_TYPE.fullmatch(kind) else None
    return worst(access, *(_operation(kind, one) for one in operations))


def _operation(kind: str, operation: Mapping[str, Any]) -> Row | None:
    if operation.get("op") == "test":
        return _ADD
    path = operation["path"]
    # RFC 6902 4.1: `add` replaces a member that exists. Only behind the end of a list there is
    # nothing to replace; an index may as well be the key of a map.
    appends = operation.get("op") == "add" and path.endswith("/-")
    return worst(
        _ADD if appends else _BY_OP.get(operation.get("op", ""), _REPLACE),
        _ACCESS if _ACCESS_PATH.match(path) else None,
        _EXPIRES if _EXPIRY_PATH.match(path) else None,
        _UNGUARD if _weakens(path, operation.get("value")) else None,
        # What is appended may do more later than what is there: a target, an alarm's action.
        judge_resource(kind, {path[1:-2]: [operation.get("value")]}) if appends else None,
    )


def _weakens(path: str, value: object) -> bool:
    return bool(_PROTECTION_PATH.match(path)) and value not in (True, "true", "ENABLED", "Enabled")


RULES: dict[str, Rule] = {
    "CreateResource": _create_resource,
    "UpdateResource": _update_resource,
}
