"""What do the Cognito identity pool operations do where their names mislead?"""

from __future__ import annotations

from ..row import Row, row

OPERATIONS: dict[str, Row] = {
    "GetCredentialsForIdentity": row("read", "secret", why="returns AWS credentials"),
    "GetId": row("create", why="creates an identity where there is none"),
    "GetOpenIdToken": row("read", "secret", why="returns a token for AWS credentials"),
    "GetOpenIdTokenForDeveloperIdentity": row(
        "create", "secret", why="returns a token for AWS credentials and may link a login"
    ),
    "MergeDeveloperIdentities": row(
        "replace", why="two users become one and cannot be told apart again"
    ),
    "SetIdentityPoolRoles": row("replace", "access", why="replaces the roles that identities get"),
    "SetPrincipalTagAttributeMap": row(
        "replace", "access", why="replaces which attributes decide about access"
    ),
    "UpdateIdentityPool": row(
        "replace",
        why="settings that the call omits fall back to defaults",
        safer="DescribeIdentityPool first and send every setting back",
    ),
}
