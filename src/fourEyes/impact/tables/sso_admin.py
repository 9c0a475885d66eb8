"""What do the Identity Center operations do where their names mislead?"""

from __future__ import annotations

from ..row import Row, row

OPERATIONS: dict[str, Row] = {
    "AttachCustomerManagedPolicyReferenceToPermissionSet": row(
        "update", "access", why="gives more rights to everyone with the permission set"
    ),
    "AttachManagedPolicyToPermissionSet": row(
        "update", "access", why="gives more rights to everyone with the permission set"
    ),
    "CreateAccountAssignment": row("create", "access", why="lets a user or group into an account"),
    "CreateApplicationAssignment": row(
        "create", "access", why="lets a user or group into an application"
    ),
    "CreateInstanceAccessControlAttributeConfiguration": row(
        "create", "access", why="attributes start to decide about access"
    ),
    "CreateTrustedTokenIssuer": row("create", "access", why="trusts tokens of another issuer"),
    "DeleteAccountAssignment": row("delete", "access", why="takes an account from a user or group"),
    "DeleteApplicationAccessScope": row(
        "delete", "access", why="takes a scope from an application"
    ),
    "DeleteApplicationAssignment": row(
        "delete", "access", why="takes an application from a user or group"
    ),
    "DeleteApplicationAuthenticationMethod": row(
        "delete", "access", why="an application can no longer sign in this way"
    ),
    "DeleteApplicationGrant": row("delete", "access", why="takes a grant from an application"),
    "DeleteInlinePolicyFromPermissionSet": row(
        "delete", "access", why="changes what holders of the permission set may do"
    ),
    "DeleteInstance": row("delete", "access", why="removes the instance with every assignment"),
    "DeleteInstanceAccessControlAttributeConfiguration": row(
        "delete", "access", why="attributes no longer decide about access"
    ),
    "DeletePermissionSet": row("delete", "access", why="removes a permission set"),
    "DeletePermissionsBoundaryFromPermissionSet": row(
        "delete", "access", "unguard", why="the boundary no longer limits anyone"
    ),
    "DeleteTrustedTokenIssuer": row(
        "delete", "access", why="tokens of this issuer are no longer accepted"
    ),
    "DetachCustomerManagedPolicyReferenceFromPermissionSet": row(
        "delete", "access", why="changes what holders of the permission set may do"
    ),
    "DetachManagedPolicyFromPermissionSet": row(
        "delete", "access", why="changes what holders of the permission set may do"
    ),
    "ProvisionPermissionSet": row(
        "update", "access", why="brings changed rights into force in accounts"
    ),
    "PutApplicationAccessScope": row(
        "replace", "access", why="replaces whom the application may reach"
    ),
    "PutApplicationAssignmentConfiguration": row(
        "replace", "access", why="changes whether an assignment is needed"
    ),
    "PutApplicationAuthenticationMethod": row(
        "replace", "access", why="replaces how the application signs in"
    ),
    "PutApplicationGrant": row(
        "replace", "access", why="replaces which tokens the application may get"
    ),
    "PutInlinePolicyToPermissionSet": row(
        "replace", "access", why="replaces what holders of the permission set may do"
    ),
    "PutPermissionsBoundaryToPermissionSet": row(
        "replace", "access", why="replaces what limits holders of the permission set"
    ),
    "RemoveRegion": row("delete", "disrupt", why="sign-in no longer works through this region"),
    "UpdateInstanceAccessControlAttributeConfiguration": row(
        "replace", "access", why="replaces which attributes decide about access"
    ),
    "UpdatePermissionSet": row(
        "update", "access", why="changes how long its holders stay signed in"
    ),
    "UpdateTrustedTokenIssuer": row(
        "update", "access", why="changes how tokens of this issuer are read"
    ),
}
