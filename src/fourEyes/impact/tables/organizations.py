"""What do the Organizations operations do where their names mislead?"""

from __future__ import annotations

from ..row import Row, row

OPERATIONS: dict[str, Row] = {
    "AcceptHandshake": row(
        "update",
        "access",
        "commit",
        why="joins an organization, or lets its features bind the account",
    ),
    "AttachPolicy": row("update", "access", why="changes what the accounts below may do"),
    "CloseAccount": row(
        "delete",
        "commit",
        why="closes the account; all it holds is removed after 90 days",
        safer="move it to a suspended unit with a deny-all policy",
    ),
    "CreateAccount": row(
        "create", "commit", why="opens an account, which can only be closed again"
    ),
    "CreateGovCloudAccount": row(
        "create", "commit", why="opens accounts, which can only be closed again"
    ),
    "DeclineHandshake": row("update", why="declines an invitation"),
    "DeleteOrganization": row("delete", "commit", why="dissolves the organization"),
    "DeletePolicy": row("delete", "access", why="removes a policy"),
    "DeleteResourcePolicy": row("delete", "access", why="takes delegated administration away"),
    "DeregisterDelegatedAdministrator": row(
        "delete", "access", why="an account no longer administers this service"
    ),
    "DetachPolicy": row("delete", "access", why="what the policy forbade is allowed again"),
    "DisableAWSServiceAccess": row(
        "update", "unguard", "disrupt", why="the service no longer works across the organization"
    ),
    "DisablePolicyType": row(
        "update",
        "unguard",
        "disrupt",
        why="detaches every policy of this type from the whole organization",
    ),
    "EnableAWSServiceAccess": row("update", "access", why="lets a service act in every account"),
    "EnableAllFeatures": row(
        "update", "commit", why="starts a change of the organization that cannot be undone"
    ),
    "InviteAccountToOrganization": row(
        "create", "access", why="offers an account a place in the organization, under its policies"
    ),
    "InviteOrganizationToTransferResponsibility": row(
        "create",
        "access",
        "commit",
        why="offers the responsibility for billing to another organization",
    ),
    "LeaveOrganization": row(
        "delete", "commit", "access", why="the account leaves the organization and its rules"
    ),
    "MoveAccount": row("update", "access", why="other policies apply to the account"),
    "PutResourcePolicy": row(
        "replace", "access", why="replaces who else may administer the organization"
    ),
    "RegisterDelegatedAdministrator": row(
        "create", "access", why="lets an account administer this service for all"
    ),
    "RemoveAccountFromOrganization": row(
        "delete", "commit", why="the account leaves the organization and its rules"
    ),
    "TerminateResponsibilityTransfer": row(
        "delete", "commit", why="ends who pays for the organization"
    ),
    "UpdateOrganizationalUnit": row("update", why="renames a unit"),
    "UpdatePolicy": row(
        "replace",
        "access",
        why="changes what the accounts below may do",
        safer="CreatePolicy and attach it to a test unit first",
    ),
}
