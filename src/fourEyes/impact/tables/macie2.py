"""What do the Macie operations do where their names mislead?"""

from __future__ import annotations

from ..row import Row, row

OPERATIONS: dict[str, Row] = {
    "AcceptInvitation": row(
        "update", "access", why="lets another account administer this one's findings"
    ),
    "DeclineInvitations": row("update", why="declines invitations"),
    "DeleteMember": row("delete", "unguard", why="the account is no longer watched by this one"),
    "DisableMacie": row(
        "delete",
        "unguard",
        "disrupt",
        why="removes all settings and findings",
        safer="UpdateMacieSession with status=PAUSED keeps them",
    ),
    "DisableOrganizationAdminAccount": row(
        "update", "unguard", "disrupt", why="the organization loses its Macie administrator"
    ),
    "DisassociateFromAdministratorAccount": row(
        "delete", "unguard", why="the account leaves its Macie administrator"
    ),
    "DisassociateFromMasterAccount": row(
        "delete", "unguard", why="the account leaves its Macie administrator"
    ),
    "DisassociateMember": row(
        "delete", "unguard", why="the account is no longer watched by this one"
    ),
    "EnableOrganizationAdminAccount": row(
        "update", "access", why="lets an account administer Macie for all"
    ),
    "GetSensitiveDataOccurrences": row("read", "secret", why="returns samples of sensitive data"),
    "PutFindingsPublicationConfiguration": row(
        "replace", "unguard", why="replaces which findings reach Security Hub"
    ),
    "UpdateAllowList": row("replace", "unguard", why="replaces what is not reported"),
    "UpdateClassificationJob": row("update", "disrupt", why="may pause or cancel the job"),
    "UpdateClassificationScope": row("update", "unguard", why="changes which buckets are left out"),
    "UpdateMacieSession": row("update", "unguard", why="may suspend Macie"),
    "UpdateMemberSession": row("update", "unguard", why="may suspend Macie for an account"),
    "UpdateRevealConfiguration": row(
        "update", "access", why="changes whether sensitive data can be shown"
    ),
    "UpdateSensitivityInspectionTemplate": row(
        "replace", "unguard", why="replaces what is looked for"
    ),
}
