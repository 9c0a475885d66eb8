"""What is looked at before keys, roles, secrets and parameters go?"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from ..answer import Params
from ..facts import Seen
from ..look import Item, Look, Sight
from ..words import document, moment, names, number, on_off

_KEY = Look(
    "kms/DescribeKey",
    "{KeyId: KeyId}",
    (
        Item("description", "KeyMetadata.Description"),
        Item("state", "KeyMetadata.KeyState"),
        Item("use", "KeyMetadata.KeyUsage"),
        Item("created", "KeyMetadata.CreationDate", moment),
        Item("multi-region", "KeyMetadata.MultiRegion", on_off),
    ),
    frozenset({"NotFoundException"}),
)
_ALIASES = Look(
    "kms/ListAliases",
    "{KeyId: KeyId}",
    (Item("aliases", "Aliases[].AliasName", names),),
)
_GRANTS = Look(
    "kms/ListGrants",
    "{KeyId: KeyId}",
    (Item("granted to", "Grants[].GranteePrincipal", names),),
)


def _uses(params: Params) -> Sequence[Mapping[str, Any]]:
    return [
        {
            "LookupAttributes": [
                {"AttributeKey": "ResourceName", "AttributeValue": params["KeyId"]}
            ],
            "MaxResults": 1,
        }
    ]


_LAST_USE = Look(
    "cloudtrail/LookupEvents",
    _uses,
    (Item("last event about it", "answers[0].Events[0].EventTime", moment, True),),
)
_KEY_LOOKS = (_KEY, _ALIASES, _GRANTS, _LAST_USE)


def _undo_key(params: Params, seen: Seen) -> str:
    days = params.get("PendingWindowInDays", 30)
    return f"yes, by CancelKeyDeletion within {days} days; then never, nor what it encrypts"


_ROLE = Look(
    "iam/GetRole",
    "{RoleName: RoleName}",
    (
        Item("role id", "Role.RoleId"),
        Item("created", "Role.CreateDate", moment),
        Item("last used", "Role.RoleLastUsed.LastUsedDate", moment, True),
        Item("trusts", "Role.AssumeRolePolicyDocument", document),
    ),
    frozenset({"NoSuchEntity"}),
)
_ATTACHED = Look(
    "iam/ListAttachedRolePolicies",
    "{RoleName: RoleName}",
    (Item("attached policies", "AttachedPolicies[].PolicyName", names),),
)
_PROFILES = Look(
    "iam/ListInstanceProfilesForRole",
    "{RoleName: RoleName}",
    (Item("instance profiles", "InstanceProfiles[].InstanceProfileName", names),),
)
_ACCESS_KEY = Look(
    "iam/GetAccessKeyLastUsed",
    "{AccessKeyId: AccessKeyId}",
    (
        Item("of user", "UserName"),
        Item("last used", "AccessKeyLastUsed.LastUsedDate", moment, True),
        Item("last used with", "AccessKeyLastUsed.ServiceName", is_volatile=True),
    ),
)
_ENTITIES = Look(
    "iam/ListEntitiesForPolicy",
    "{PolicyArn: PolicyArn}",
    (
        Item(
            "attached to",
            "[PolicyRoles[].RoleName, PolicyUsers[].UserName, PolicyGroups[].GroupName][]",
            names,
        ),
    ),
    frozenset({"NoSuchEntity"}),
)
_ROLE_LOOKS = (_ROLE, _ATTACHED, _PROFILES)

_SECRET = Look(
    "secretsmanager/DescribeSecret",
    "{SecretId: SecretId}",
    (
        Item("name", "Name"),
        Item("created", "CreatedDate", moment),
        Item("last changed", "LastChangedDate", moment),
        Item("last accessed", "LastAccessedDate", moment, True),
        Item("rotation", "RotationEnabled", on_off),
        Item("replicas", "ReplicationStatus[].Region", names),
    ),
    frozenset({"ResourceNotFoundException"}),
)


def _undo_secret(params: Params, seen: Seen) -> str:
    if params.get("ForceDeleteWithoutRecovery") is True:
        return "no: it is deleted at once, without a recovery window"
    return f"yes, by RestoreSecret within {params.get('RecoveryWindowInDays', 30)} days"


_PARAMETER = Look(
    "ssm/GetParameterHistory",
    "{Name: Name, WithDecryption: `false`}",
    (
        Item("versions", "length(Parameters)", number),
        Item("kind", "Parameters[-1].Type"),
        Item("last changed", "Parameters[-1].LastModifiedDate", moment),
        Item("last changed by", "Parameters[-1].LastModifiedUser"),
    ),
    frozenset({"ParameterNotFound"}),
)

SIGHTS: Mapping[str, Sight] = {
    "kms:ScheduleKeyDeletion": Sight(
        _KEY_LOOKS, _undo_key, "DisableKey first; a window of 30 days"
    ),
    "kms:DisableKey": Sight(_KEY_LOOKS, "yes, by EnableKey", "watch who uses it first"),
    "iam:DeleteRole": Sight(
        _ROLE_LOOKS,
        "no: a role of the same name has another id, which breaks what trusts it",
        "attach a policy that denies everything, and wait",
    ),
    "iam:DetachRolePolicy": Sight(
        (*_ROLE_LOOKS, _ENTITIES), "yes, by AttachRolePolicy", "attach a narrower policy first"
    ),
    "iam:DeleteAccessKey": Sight((_ACCESS_KEY,), "no", "UpdateAccessKey Status=Inactive"),
    "iam:DeletePolicy": Sight((_ENTITIES,), "yes, if you have the document", "detach it first"),
    "secretsmanager:DeleteSecret": Sight(
        (_SECRET,), _undo_secret, "RecoveryWindowInDays=30, never ForceDeleteWithoutRecovery"
    ),
    "ssm:DeleteParameter": Sight((_PARAMETER,), "no", "write a copy under another name first"),
}
