"""What do the Inspector operations do where their names mislead?"""

from __future__ import annotations

from ..row import Row, row

OPERATIONS: dict[str, Row] = {
    "AssociateMember": row(
        "update", "access", why="the delegated administrator manages the account"
    ),
    "BatchDisassociateCodeSecurityScanConfiguration": row(
        "delete", "unguard", why="repositories are no longer scanned"
    ),
    "BatchUpdateMemberEc2DeepInspectionStatus": row(
        "update", "unguard", why="may switch deep inspection off"
    ),
    "CancelFindingsReport": row("update", why="stops a report"),
    "CancelSbomExport": row("update", why="stops an export"),
    "DeleteCisScanConfiguration": row("delete", "unguard", why="these scans no longer run"),
    "DeleteCodeSecurityIntegration": row(
        "delete", "unguard", why="repositories are no longer scanned"
    ),
    "DeleteCodeSecurityScanConfiguration": row(
        "delete", "unguard", why="repositories are no longer scanned"
    ),
    "Disable": row("update", "unguard", "disrupt", why="vulnerabilities are no longer found"),
    "DisableDelegatedAdminAccount": row(
        "update", "unguard", "disrupt", why="the organization loses its Inspector administrator"
    ),
    "DisassociateMember": row(
        "delete", "unguard", why="the account leaves its Inspector administrator"
    ),
    "EnableDelegatedAdminAccount": row(
        "update", "access", why="lets an account administer Inspector for all"
    ),
    "ResetEncryptionKey": row("replace", why="goes back to a key of AWS"),
    "UpdateCodeSecurityScanConfiguration": row("replace", why="replaces what is scanned"),
    "UpdateEc2DeepInspectionConfiguration": row(
        "update", "unguard", why="may switch deep inspection off"
    ),
    "UpdateEncryptionKey": row("replace", why="changes the key that protects findings"),
    "UpdateOrgEc2DeepInspectionConfiguration": row(
        "replace", why="replaces the paths that are inspected"
    ),
}
