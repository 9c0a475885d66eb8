"""What do the IAM operations do where their names mislead?"""

from __future__ import annotations

from ..row import Row, row, rows

_INACTIVE = "set it Inactive first, which can be taken back"
_UNUSED = "attach a policy that denies everything and wait, before it is removed"
_FEDERATION = "lets identities of another provider in"
_GIVES = "gives rights to users or roles"
_TAKES = "takes rights from users or roles"

_CREDENTIALS: dict[str, Row] = {
    "AcquireRole": row("create", "access", why="creates a role with the rights of a template"),
    "ChangePassword": row("replace", "access", why="replaces the caller's password"),
    "CreateAccessKey": row(
        "create",
        "access",
        "secret",
        why="hands out a lasting credential that works outside this process",
        safer="a role session by sts AssumeRole",
    ),
    "CreateLoginProfile": row(
        "create", "access", "secret", why="lets a user log in to the console"
    ),
    "CreateServiceSpecificCredential": row(
        "create", "access", "secret", why="hands out a lasting credential"
    ),
    "CreateVirtualMFADevice": row("create", "secret", why="hands out an MFA seed"),
    "CreateDelegationRequest": row("create", "access", why="asks for rights in the account"),
    "AcceptDelegationRequest": row("update", "access", why="grants the rights asked for"),
    "AssociateDelegationRequest": row("update", "access", why="ties a request to this identity"),
    "UpdateDelegationRequest": row("update", "access", why="passes a request for rights on"),
    "SendDelegationToken": row("create", "access", why="hands the granted rights over"),
    "ResetServiceSpecificCredential": row(
        "replace", "access", "secret", why="replaces a credential that programs use"
    ),
    "UpdateLoginProfile": row("replace", "access", "secret", why="replaces a user's password"),
    "UpdateAccessKey": row(
        "update", "access", "disrupt", why="turns a credential on or off that programs may use"
    ),
    "UpdateSSHPublicKey": row("update", "access", "disrupt", why="turns a key on or off"),
    "UpdateServiceSpecificCredential": row(
        "update", "access", "disrupt", why="turns a credential on or off"
    ),
    "UpdateSigningCertificate": row(
        "update", "access", "disrupt", why="turns a signing certificate on or off"
    ),
    "UploadSSHPublicKey": row("create", "access", why="lets the owner of the key in"),
    "UploadSigningCertificate": row("create", "access", why="lets the owner of the key in"),
    "DeleteAccessKey": row(
        "delete", "access", why="programs that use the key stop working", safer=_INACTIVE
    ),
    "DeleteLoginProfile": row("delete", "access", why="the user can no longer log in"),
    "DeleteSSHPublicKey": row("delete", "access", why="removes a user's key", safer=_INACTIVE),
    "DeleteServiceSpecificCredential": row(
        "delete", "access", why="programs that use it stop working", safer=_INACTIVE
    ),
    "DeleteSigningCertificate": row(
        "delete", "access", why="removes a user's certificate", safer=_INACTIVE
    ),
    "DeactivateMFADevice": row(
        "update", "unguard", "disrupt", why="the user needs no second factor any more"
    ),
    "DeleteVirtualMFADevice": row("delete", "unguard", why="removes a second factor"),
}

_POLICIES: dict[str, Row] = {
    **{
        f"Attach{who}Policy": row("update", "access", why=_GIVES)
        for who in ("User", "Role", "Group")
    },
    **{
        f"Detach{who}Policy": row("delete", "access", why=_TAKES)
        for who in ("User", "Role", "Group")
    },
    **{
        f"Put{who}Policy": row("replace", "access", why=f"{_GIVES}, in place of the old policy")
        for who in ("User", "Role", "Group")
    },
    **{
        f"Delete{who}Policy": row("delete", "access", why=_TAKES)
        for who in ("User", "Role", "Group")
    },
    **{
        f"Put{who}PermissionsBoundary": row(
            "replace", "access", "unguard", why="replaces the limit of what it may ever do"
        )
        for who in ("User", "Role")
    },
    **{
        f"Delete{who}PermissionsBoundary": row(
            "delete", "access", "unguard", why="removes the limit of what it may ever do"
        )
        for who in ("User", "Role")
    },
    "AddRoleToInstanceProfile": row("create", "access", why=_GIVES),
    "RemoveRoleFromInstanceProfile": row("delete", "access", why=_TAKES),
    "AddUserToGroup": row("create", "access", why=_GIVES),
    "RemoveUserFromGroup": row("delete", "access", why=_TAKES),
    "CreatePolicyVersion": row(
        "replace",
        "access",
        why="a new default version replaces the policy in force",
        safer="SetAsDefault=False keeps the version in force",
    ),
    "SetDefaultPolicyVersion": row("replace", "access", why="replaces the policy that is in force"),
    "UpdateAssumeRolePolicy": row("replace", "access", why="replaces who may assume the role"),
    "DeleteRole": row("delete", "access", why="removes a role for good", safer=_UNUSED),
    "DeleteUser": row("delete", "access", why="removes a user for good", safer=_UNUSED),
    "DeletePolicy": row("delete", "access", why="removes a policy"),
}

_ACCOUNT: dict[str, Row] = {
    "CreateAccountAlias": row("replace", why="replaces the account's alias, and its login address"),
    "PutAccountProperties": row("replace", "access", why="replaces settings of the account"),
    "UpdateAccountPasswordPolicy": row(
        "replace", "unguard", why="what the call omits falls back to the default"
    ),
    "DeleteAccountPasswordPolicy": row("delete", "unguard", why="passwords may be weaker"),
    "AddClientIDToOpenIDConnectProvider": row("create", "access", why=_FEDERATION),
    "RemoveClientIDFromOpenIDConnectProvider": row(
        "delete", "access", why="keeps identities of another provider out"
    ),
    "CreateOpenIDConnectProvider": row("create", "access", why=_FEDERATION),
    "CreateSAMLProvider": row("create", "access", why=_FEDERATION),
    "UpdateOpenIDConnectProviderThumbprint": row("replace", "access", why=_FEDERATION),
    "UpdateSAMLProvider": row("replace", "access", why=_FEDERATION),
    "EnableOutboundWebIdentityFederation": row(
        "update", "access", why="lets identities of this account act elsewhere"
    ),
    "DisableOutboundWebIdentityFederation": row(
        "update", "access", "disrupt", why="identities of this account lose access elsewhere"
    ),
    "EnableOrganizationsRootCredentialsManagement": row(
        "update", "access", why="lets root credentials of member accounts be managed"
    ),
    "EnableOrganizationsRootSessions": row(
        "update", "access", why="lets root sessions in member accounts be opened"
    ),
    "DisableOrganizationsRootCredentialsManagement": row(
        "update", "access", "disrupt", why="root credentials can no longer be managed centrally"
    ),
    "DisableOrganizationsRootSessions": row(
        "update", "access", "disrupt", why="root sessions in member accounts end"
    ),
}

_REMOVALS: dict[str, Row] = {
    **rows(
        "delete",
        why={
            "DeleteAccountAlias": "the sign-in address with the alias ends; others may take it",
            "DeleteGroup": "removes a group that has neither users nor policies left",
            "DeleteInstanceProfile": "instances that run with the profile lose their rights",
            "DeleteOpenIDConnectProvider": "identities of this provider lose their way in",
            "DeletePolicyVersion": "removes a version that is not in force, for good",
            "DeleteSAMLProvider": "people of this provider can no longer sign in to roles",
            "DeleteServerCertificate": "load balancers that use it may no longer serve TLS",
            "DeleteServiceLinkedRole": "removes a service's own role; fails while it is used",
            "RejectDelegationRequest": "refuses the access asked for; it cannot be accepted later",
        },
    ),
}

OPERATIONS: dict[str, Row] = {**_CREDENTIALS, **_POLICIES, **_ACCOUNT, **_REMOVALS}
