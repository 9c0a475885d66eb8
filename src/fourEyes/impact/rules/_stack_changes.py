"""Which properties does a change set set in place that may take something away?"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from ..predicates import ids_about
from ..row import Row, row
from ._common import words, worst

# A change set names the properties that it sets, and rarely their values: so each of these may
# be the dangerous one. What else is set in place is an ordinary update.
_MAY_UNGUARD = "a protection of a resource may be lowered in place"
_MAY_OPEN = "who may do what with a resource may change in place"
_UNGUARDS = row("update", "unguard", why=_MAY_UNGUARD)
_OPENS = row("update", "access", why=_MAY_OPEN)
_BY_PREDICATE = {
    "G5": _UNGUARDS,
    "G6": _UNGUARDS,
    "G7": row("update", "disrupt", why="a resource may be switched off in place"),
    "G8": row("delete", why="a capacity may be lowered in place"),
    "G11": _OPENS,
}
_BY_NAME = {
    row("delete", why="what expires by itself may change in place"): words(
        "LifecycleConfiguration LifecyclePolicy LifecyclePolicies LifecycleRules"
    ),
    _UNGUARDS: words(
        "VersioningConfiguration PublicAccessBlockConfiguration BucketEncryption SSESpecification "
        "ObjectLockConfiguration LoggingConfiguration BackupPolicy BackupPlan Logging"
    ),
    row("delete", why="a capacity may be lowered in place"): words("ScalingConfig"),
    _OPENS: words(
        "AssumeRolePolicyDocument ManagedPolicyArns Policies PermissionsBoundary KeyPolicy "
        "SecurityGroupIngress SecurityGroupEgress SecurityGroups SecurityGroupIds "
        "VPCSecurityGroups Role RoleArn RoleARN TaskRoleArn ExecutionRoleArn Roles Users Groups"
    ),
    row("replace", why="what a resource runs, or its secret, is replaced in place"): words(
        "Code Image ImageUri TaskDefinition ContainerDefinitions Definition DefinitionString "
        "DefinitionS3Location LaunchTemplate LaunchConfigurationName MixedInstancesPolicy UserData "
        "Targets AlarmActions OKActions InsufficientDataActions MasterUserPassword SecretString"
    ),
}
_POLICIES = row("update", "unguard", why="what becomes of a resource that is removed may change")
_UNNAMED = row("replace", why="the change set does not say which properties it sets")


def judge_properties(resource: Mapping[str, Any]) -> Row | None:
    """Judge the `Details` of a resource that is modified in place: what it sets, by name."""
    targets = [detail["Target"] for detail in resource.get("Details", [])]
    if not targets and "Properties" in resource.get("Scope", []):
        return _UNNAMED
    return worst(*map(_target, targets))


def _target(target: Mapping[str, Any]) -> Row | None:
    attribute = target.get("Attribute")
    if attribute in ("DeletionPolicy", "UpdateReplacePolicy"):
        return _POLICIES
    if attribute != "Properties":
        return None
    name = target.get("Name")
    if not isinstance(name, str):
        return _UNNAMED
    by_predicate = [_BY_PREDICATE.get(one.partition("/")[0]) for one in ids_about(name)]
    by_name = [answer for answer, names in _BY_NAME.items() if name in names]
    return worst(*by_predicate, *by_name)
