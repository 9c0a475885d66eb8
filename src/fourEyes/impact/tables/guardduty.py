"""What do the GuardDuty operations do where their names mislead?"""

from __future__ import annotations

from ..row import Row, row

OPERATIONS: dict[str, Row] = {
    "AcceptAdministratorInvitation": row(
        "update", "access", why="lets another account administer this one's monitoring"
    ),
    "AcceptInvitation": row(
        "update", "access", why="lets another account administer this one's monitoring"
    ),
    "ArchiveFindings": row("update", why="hides findings; they can be brought back"),
    "DeclineInvitations": row("update", why="declines invitations"),
    "DeleteCustomDetectionRuleAssociation": row(
        "delete", "unguard", why="the rule no longer detects anything"
    ),
    "DeleteCustomDetectionRuleOrgConfiguration": row(
        "delete", "unguard", why="the rule no longer detects anything"
    ),
    "DeleteDetector": row(
        "delete",
        "unguard",
        why="threats are no longer detected, and all findings are gone",
        safer="UpdateDetector with Enable=False keeps the findings",
    ),
    "DeleteMalwareProtectionPlan": row(
        "delete", "unguard", why="new objects are no longer scanned"
    ),
    "DeleteMembers": row("delete", "unguard", why="accounts are no longer monitored by this one"),
    "DeletePublishingDestination": row("delete", "unguard", why="findings are no longer exported"),
    "DeleteThreatEntitySet": row("delete", "unguard", why="these threats are no longer detected"),
    "DeleteThreatIntelSet": row("delete", "unguard", why="these threats are no longer detected"),
    "DisableOrganizationAdminAccount": row(
        "update", "unguard", "disrupt", why="the organization loses its GuardDuty administrator"
    ),
    "DisassociateFromAdministratorAccount": row(
        "delete", "unguard", why="the account leaves its GuardDuty administrator"
    ),
    "DisassociateFromMasterAccount": row(
        "delete", "unguard", why="the account leaves its GuardDuty administrator"
    ),
    "DisassociateMembers": row(
        "delete", "unguard", why="accounts are no longer monitored by this one"
    ),
    "EnableOrganizationAdminAccount": row(
        "update", "access", why="lets an account administer GuardDuty for all"
    ),
    "SendObjectMalwareScan": row("create", why="scans an object"),
    "StopMonitoringMembers": row(
        "update", "unguard", why="threats in these accounts are no longer watched"
    ),
    "UpdatePublishingDestination": row("replace", why="findings go to another place"),
}
