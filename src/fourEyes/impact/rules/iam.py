"""Which IAM calls do less, or more, than their names say?"""

from __future__ import annotations

from ..row import Params, Row, Rule, State, row
from ..tables.iam import OPERATIONS
from ._common import ByMember, knows_all, worst

_STATUS = {
    "Active": row("update", "access", why="the credential works again"),
    "Inactive": row("update", "disrupt", why="programs that use the credential stop working"),
}
_RENAMED = row("update", "access", why="policies that name the old ARN no longer match")


def _policy_version(params: Params, state: State | None) -> Row | None:
    kept = params.get("SetAsDefault", False) is False
    if (
        kept
        and "PolicyArn" in params
        and knows_all(params, "PolicyArn PolicyDocument SetAsDefault")
    ):
        return row("create", why="stores a version that is not in force")
    return None


def _status(params: Params, state: State | None) -> Row | None:
    status = params.get("Status")
    return _STATUS.get(status) if isinstance(status, str) else None


def _saml_provider(params: Params, state: State | None) -> Row | None:
    if "RemovePrivateKey" not in params:
        return None
    removed = row("delete", why="removes a key that decrypts assertions")
    return worst(removed, OPERATIONS["UpdateSAMLProvider"])


def _renames(identifier: str, *members: str) -> Rule:
    base = row("update", why="changes nothing")
    return ByMember(base, identifier, dict.fromkeys(members, _RENAMED))


RULES: dict[str, Rule] = {
    "CreatePolicyVersion": _policy_version,
    "UpdateAccessKey": _status,
    "UpdateSSHPublicKey": _status,
    "UpdateServiceSpecificCredential": _status,
    "UpdateSigningCertificate": _status,
    "UpdateSAMLProvider": _saml_provider,
    "UpdateGroup": _renames("GroupName", "NewPath", "NewGroupName"),
    "UpdateUser": _renames("UserName", "NewPath", "NewUserName"),
    "UpdateServerCertificate": _renames(
        "ServerCertificateName", "NewPath", "NewServerCertificateName"
    ),
}
