"""What do the Cognito user pool operations do where their names mislead?"""

from __future__ import annotations

from ..row import Row, row, rows

OPERATIONS: dict[str, Row] = {
    "AddUserPoolClientSecret": row(
        "create", "access", "secret", why="adds a secret with which an app signs in"
    ),
    "AdminAddUserToGroup": row("create", "access", why="gives a user the rights of a group"),
    "AdminDisableProviderForUser": row(
        "update", "disrupt", "access", why="a user can no longer sign in through this provider"
    ),
    "AdminInitiateAuth": row("update", "secret", why="signs a user in and returns tokens"),
    "AdminLinkProviderForUser": row(
        "update", "access", why="lets an outside identity sign in as this user"
    ),
    "AdminRemoveUserFromGroup": row(
        "delete", "access", why="takes the rights of a group from a user"
    ),
    "AdminResetUserPassword": row("replace", "access", why="the user's password no longer works"),
    "AdminRespondToAuthChallenge": row(
        "update", "secret", why="signs a user in and returns tokens"
    ),
    "AdminRevokeUserSession": row("delete", "disrupt", why="ends a user's session"),
    "AdminSetUserPassword": row("replace", "access", "disrupt", why="replaces a user's password"),
    "AdminUserGlobalSignOut": row("delete", "disrupt", why="ends every session of a user"),
    "ChangePassword": row("replace", "access", why="replaces the signed-in user's password"),
    "ConfirmForgotPassword": row("replace", "access", why="replaces a user's password"),
    "CreateUserPoolClient": row("create", "secret", why="hands out the client's secret"),
    "DeleteUserPool": row("delete", why="removes the pool with every user in it"),
    "ForgotPassword": row("create", why="sends a reset code"),
    "GetClientToken": row("read", "secret", why="returns an access token"),
    "GetDerivedToken": row("read", "secret", why="returns a token for another service"),
    "GetTokensFromRefreshToken": row("create", "secret", why="returns new tokens"),
    "GlobalSignOut": row("delete", "disrupt", why="ends every session of the signed-in user"),
    "InitiateAuth": row("update", "secret", why="signs a user in and returns tokens"),
    "RespondToAuthChallenge": row("update", "secret", why="signs a user in and returns tokens"),
    "SetLogDeliveryConfiguration": row(
        "replace", "unguard", why="replaces which logs are exported"
    ),
    "SetRiskConfiguration": row(
        "replace", "unguard", why="replaces how risky sign-ins are treated"
    ),
    "SetUICustomization": row("replace", why="replaces the look of the sign-in pages"),
    "SetUserPoolClientSessionConfiguration": row(
        "replace", why="replaces the session settings of an app"
    ),
    "SetUserPoolMfaConfig": row("update", "unguard", why="may lower what sign-in asks for"),
    "SetUserPoolSessionConfiguration": row(
        "replace", why="replaces the session settings of the pool"
    ),
    "SignUp": row("create", why="registers a user"),
    "UpdateIdentityProvider": row("replace", "access", why="changes whom the pool trusts"),
    "UpdateResourceServer": row(
        "replace", "access", why="replaces the scopes; omitted ones are gone"
    ),
    "UpdateUserPool": row(
        "replace",
        why="settings that the call omits fall back to defaults",
        safer="DescribeUserPool first and send every setting back",
    ),
    "UpdateUserPoolClient": row(
        "replace",
        why="settings that the call omits fall back to defaults",
        safer="DescribeUserPoolClient first and send every setting back",
    ),
    "VerifySoftwareToken": row("update", why="registers the user's authenticator"),
    "VerifyUserAttribute": row("update", why="confirms an address or number"),
    "AdminDeleteUser": row(
        "delete", why="removes a user's account for good", safer="AdminDisableUser keeps it"
    ),
    **rows(
        "delete",
        why={
            "AdminDeleteSoftwareToken": "the user loses an authenticator as the second factor",
            "AdminDeleteUserAttributes": "removes attributes that the user is known by",
            "AdminForgetDevice": "the device is no longer remembered at sign-in",
            "DeleteGroup": "its members lose the role and rights of the group",
            "DeleteIdentityProvider": "users of this provider can no longer sign in",
            "DeleteManagedLoginBranding": "the sign-in pages lose their look",
            "DeleteResourceServer": "apps no longer get tokens with its scopes",
            "DeleteTerms": "users of the app are no longer shown the terms",
            "DeleteUser": "removes the signed-in user's account for good",
            "DeleteUserAttributes": "removes attributes that the signed-in user is known by",
            "DeleteUserPoolClient": "users of the app can no longer sign in",
            "DeleteUserPoolClientSecret": "apps that still use this secret are cut off",
            "DeleteUserPoolDomain": "the sign-in pages at this address are gone",
            "DeleteUserPoolReplica": "removes an inactive copy of the pool in another region",
            "DeleteWebAuthnCredential": "the user can no longer sign in with this passkey",
            "ForgetDevice": "the device is no longer remembered at sign-in",
            "RevokeToken": "ends a session: its user must sign in again",
            "RevokeUserSession": "ends a session: its user must sign in again",
        },
    ),
    **rows(
        "update",
        "disrupt",
        why={
            "AdminDisableUser": "the user can no longer sign in until AdminEnableUser",
            "StopUserImportJob": "stops an import of users half way",
        },
    ),
}
