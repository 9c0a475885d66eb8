"""What do the Security Hub operations do where their names mislead?"""

from __future__ import annotations

from ..row import Row, row

OPERATIONS: dict[str, Row] = {
    "AcceptAdministratorInvitation": row(
        "update", "access", why="lets another account administer this one's findings"
    ),
    "AcceptInvitation": row(
        "update", "access", why="lets another account administer this one's findings"
    ),
    "BatchDeleteAutomationRules": row("delete", why="removes automation rules"),
    "BatchDisableStandards": row(
        "update", "unguard", why="the controls of these standards are no longer checked"
    ),
    "BatchUpdateStandardsControlAssociations": row(
        "update", "unguard", why="may stop controls from being checked"
    ),
    "CancelExportJobV2": row("update", "disrupt", why="stops an export"),
    "DeclineInvitations": row("update", why="declines invitations"),
    "DeleteAggregatorV2": row(
        "delete", "unguard", why="findings of other regions no longer arrive"
    ),
    "DeleteConfigurationPolicy": row(
        "delete", "unguard", why="accounts lose the policy's settings"
    ),
    "DeleteFindingAggregator": row(
        "delete", "unguard", why="findings of other regions no longer arrive"
    ),
    "DeleteMembers": row("delete", "unguard", why="findings of these accounts no longer arrive"),
    "DisableImportFindingsForProduct": row(
        "update", "unguard", why="the product's findings no longer arrive"
    ),
    "DisableOrganizationAdminAccount": row(
        "update", "unguard", "disrupt", why="the organization loses its Security Hub administrator"
    ),
    "DisableSecurityHub": row(
        "update",
        "unguard",
        "disrupt",
        why="controls are no longer checked; findings are lost after a while",
    ),
    "DisableSecurityHubFeatureV2": row(
        "update", "unguard", why="the feature no longer checks anything"
    ),
    "DisableSecurityHubV2": row(
        "update", "unguard", "disrupt", why="controls are no longer checked"
    ),
    "DisassociateFromAdministratorAccount": row(
        "delete", "unguard", why="the account leaves its Security Hub administrator"
    ),
    "DisassociateFromMasterAccount": row(
        "delete", "unguard", why="the account leaves its Security Hub administrator"
    ),
    "DisassociateMembers": row(
        "delete", "unguard", why="findings of these accounts no longer arrive"
    ),
    "EnableOrganizationAdminAccount": row(
        "update", "access", why="lets an account administer Security Hub for all"
    ),
    "GenerateRecommendedPolicyV2": row("read", why="drafts a policy and applies nothing"),
    "StartConfigurationPolicyAssociation": row(
        "replace", "unguard", why="another policy takes the place of the target's settings"
    ),
    "StartConfigurationPolicyDisassociation": row(
        "delete", "unguard", why="the target loses the policy's settings"
    ),
    "UpdateAggregatorV2": row("replace", why="replaces the regions whose findings arrive"),
    "UpdateConfigurationPolicy": row(
        "replace", "unguard", why="replaces which standards and controls are on"
    ),
    "UpdateFindingAggregator": row("replace", why="replaces the regions whose findings arrive"),
    "UpdateStandardsControl": row("update", "unguard", why="may stop a control from being checked"),
}
