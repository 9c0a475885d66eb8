"""Which CloudFormation calls can be proven to add only?"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from ..row import Params, Row, Rule, State, row
from ..tables.cloudformation import OPERATIONS
from ._common import creates, is_exactly, knows_all, worst
from ._resources import judge_stack
from ._stack_changes import judge_properties

_EXECUTE_MEMBERS = "ChangeSetName StackName ClientRequestToken DisableRollback RetainExceptOnCreate"
_ADDED = row("create", why="the change set only adds or imports resources")
_MODIFIED = row("update", why="the change set modifies resources in place")
_REPLACED = row("replace", why="the change set replaces, or may replace, a resource")
_REMOVED = row("delete", why="the change set removes a resource")
_PLANNED = row("create", why="writes a plan and changes no resource")
_NEW_STACK = row("create", why="creates a stack of new resources")
_NEW_SET = row("create", why="defines stacks and makes none of them yet")
_NESTED = row("replace", why="the change set updates a nested stack that nobody has looked into")


def _execute_change_set(params: Params, state: State | None) -> Row | None:
    changes = state.get("Changes") if state is not None else None
    # A list that is cut off, or empty, proves nothing about the rest.
    if not changes or (state or {}).get("NextToken") or not knows_all(params, _EXECUTE_MEMBERS):
        return None
    return worst(*map(_change, changes))


def _change(change: Mapping[str, Any]) -> Row | None:
    """Judge one entry of DescribeChangeSet's `Changes`."""
    resource = change.get("ResourceChange", change)
    action, replacement = resource.get("Action"), resource.get("Replacement")
    policy = str(resource.get("PolicyAction", ""))
    if action == "Remove" or policy in ("Delete", "ReplaceAndDelete"):
        return _REMOVED
    if action in ("Add", "Import"):
        return _ADDED
    in_place = action == "Modify" and replacement == "False" and not policy
    if in_place and resource.get("ResourceType") == "AWS::CloudFormation::Stack":
        return _NESTED
    return worst(_MODIFIED, judge_properties(resource)) if in_place else _REPLACED


def _with_template(base: Row) -> Rule:
    """Judge a call by the calls that its template names for later, beside what it does now."""

    def rule(params: Params, state: State | None) -> Row | None:
        if not params:
            return None
        return worst(base, judge_stack(params.get("TemplateBody"), params.get("Parameters")))

    return rule


def _create_change_set(params: Params, state: State | None) -> Row | None:
    """Judge the template here: what a change set only adds, nobody is asked about again."""
    if not params:
        return None
    is_update = is_exactly(params.get("ChangeSetType", "UPDATE"), "UPDATE")
    deployed = state if is_update else None
    stack = judge_stack(params.get("TemplateBody"), params.get("Parameters"), deployed)
    if stack is not None and stack.needs_approval and is_update:
        stack = stack._replace(lookup="cloudformation/GetTemplate")
    return worst(_PLANNED, stack)


def _update_generated_template(params: Params, state: State | None) -> Row | None:
    # What it removes, it removes from the draft.
    return OPERATIONS["UpdateGeneratedTemplate"] if params else None


def _update_stack(params: Params, state: State | None) -> Row | None:
    lifted = {"StackPolicyDuringUpdateBody", "StackPolicyDuringUpdateURL"} & params.keys()
    policy = {"StackPolicyBody", "StackPolicyURL"} & params.keys()
    why = "lifts or replaces what protects the stack's resources from updates"
    unguard = row("replace", "unguard", why=why) if lifted | policy else None
    return worst(OPERATIONS["UpdateStack"], unguard)


def _termination_protection(params: Params, state: State | None) -> Row | None:
    if params.get("EnableTerminationProtection") is not True:
        return None
    if not knows_all(params, "EnableTerminationProtection StackName"):
        return None
    return row("update", why="turns termination protection on")


def _delete_stack(params: Params, state: State | None) -> Row | None:
    forced = is_exactly(params.get("DeletionMode"), "FORCE_DELETE_STACK")
    why = "the deletion is forced past resources that refuse it"
    return worst(row("delete", why=why), OPERATIONS["DeleteStack"]) if forced else None


def _signal_resource(params: Params, state: State | None) -> Row | None:
    if "Status" not in params or is_exactly(params["Status"], "SUCCESS"):
        return None
    return row("update", "disrupt", why="a failure signal rolls the stack back")


RULES: dict[str, Rule] = {
    "CreateChangeSet": _create_change_set,
    "CreateGeneratedTemplate": creates("writes a draft from existing resources"),
    # OnFailure=DELETE removes what this very call has created, nothing else.
    "CreateStack": _with_template(_NEW_STACK),
    "CreateStackSet": _with_template(_NEW_SET),
    "DeleteStack": _delete_stack,
    "ExecuteChangeSet": _execute_change_set,
    "SignalResource": _signal_resource,
    "UpdateGeneratedTemplate": _update_generated_template,
    "UpdateStack": _update_stack,
    "UpdateTerminationProtection": _termination_protection,
}
