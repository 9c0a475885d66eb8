"""Which `datazone` operations do other than their names say?"""

from __future__ import annotations

from ..row import Row, row

OPERATIONS: dict[str, Row] = {
    "AcceptPredictions": row("update", why="takes generated descriptions over"),
    "AcceptSubscriptionRequest": row("update", "access", why="gives a project access to an asset"),
    "AddEntityOwner": row("create", "access", why="makes someone owner of a domain unit"),
    "AddPolicyGrant": row("create", "access", why="gives rights in the domain"),
    "AssociateEnvironmentRole": row("update", "access", why="lets an environment act with a role"),
    "CreateGroupProfile": row("create", "access", why="lets a group into the domain"),
    "CreateProjectMembership": row("create", "access", why="makes someone member of a project"),
    "CreateSubscriptionGrant": row("create", "access", why="gives access to an asset"),
    "CreateUserProfile": row("create", "access", why="lets a user into the domain"),
    "GetEnvironmentCredentials": row("read", "secret", why="hands out credentials"),
    "GetIamPortalLoginUrl": row("read", "secret", why="hands out a URL that signs in by itself"),
    "StartNotebookRun": row("execute", why="runs the code of a notebook"),
    "UpdateGroupProfile": row("update", "access", why="can let a group in or out"),
    "UpdateRootDomainUnitOwner": row("update", "access", why="changes the owner of the domain"),
    "UpdateRule": row("replace", why="replaces what the rule demands"),
    "UpdateSubscriptionGrantStatus": row(
        "update", "access", why="changes whether a grant is in force"
    ),
    "UpdateSubscriptionTarget": row(
        "replace", "access", why="replaces who manages access on the target"
    ),
    "UpdateUserProfile": row("update", "access", why="can let a user in or out"),
}
