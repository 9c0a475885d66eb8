"""Which `connect` operations do other than their names say?"""

from __future__ import annotations

from ..row import Row, row

OPERATIONS: dict[str, Row] = {
    "AssociateAnalyticsDataSet": row("create", "access", why="shares a data set with an account"),
    "AssociateApprovedOrigin": row(
        "create", "access", why="lets a web origin embed the contact panel"
    ),
    "AssociateBot": row("create", "access", why="lets the instance use a bot"),
    "AssociateDefaultVocabulary": row("replace", why="another vocabulary is the default"),
    "AssociateLambdaFunction": row("create", "access", why="lets the instance run a function"),
    "AssociateLexBot": row("create", "access", why="lets the instance use a bot"),
    "AssociatePhoneNumberContactFlow": row(
        "replace", why="sends calls of a number to another flow"
    ),
    "AssociateSecurityKey": row("create", "access", why="adds a key that signs for the instance"),
    "AssociateSecurityProfiles": row(
        "create", "access", why="gives rights to an agent of the instance"
    ),
    "AssociateWorkspace": row("create", "access", why="opens a workspace to users"),
    "BatchAssociateAnalyticsDataSet": row(
        "create", "access", why="shares data sets with an account"
    ),
    "BatchPutContact": row("create", why="adds contacts for agents to take"),
    "ClaimPhoneNumber": row("create", "commit", why="rents a phone number"),
    "CreateAuthCode": row("create", "secret", why="hands out a code that signs in"),
    "CreateParticipant": row("create", "secret", why="hands out a participant's token"),
    "DismissUserContact": row("update", "disrupt", why="ends what an agent is working on"),
    "GetFederationToken": row("read", "secret", why="hands out a token"),
    "ImportPhoneNumber": row("create", "commit", why="takes over a phone number that costs"),
    "MonitorContact": row("create", "access", why="lets someone listen in"),
    "StartContactEvaluation": row("create", why="starts an empty evaluation"),
    "UpdateAuthenticationProfile": row(
        "update", "access", why="changes who may sign in and from where"
    ),
    "UpdateContactAttributes": row("update", why="sets single attributes of one contact"),
    "UpdateContactFlowAlias": row("replace", why="points callers to another version"),
    "UpdateContactFlowContent": row("replace", why="overwrites the flow that calls follow"),
    "UpdateContactFlowModuleAlias": row("replace", why="points flows to another version"),
    "UpdateContactFlowModuleContent": row("replace", why="overwrites the module that flows use"),
    "UpdateCrossRegionRouting": row("update", "disrupt", why="moves traffic between regions"),
    "UpdateEvaluationForm": row("replace", why="overwrites the form"),
    "UpdateExtractionDefinition": row("replace", why="overwrites the definition"),
    "UpdateInstanceAttribute": row(
        "update", "unguard", why="can switch off logs, retries or a feature of the instance"
    ),
    "UpdateInstanceStorageConfig": row("replace", why="replaces where recordings are stored"),
    "UpdateNotificationContent": row("replace", why="overwrites the notification"),
    "UpdateParticipantAuthentication": row("update", "access", why="changes who may sign in"),
    "UpdatePhoneNumber": row("update", "disrupt", why="moves a number to another instance"),
    "UpdateQueueStatus": row("update", "disrupt", why="can disable a queue"),
    "UpdateQuickConnectConfig": row("replace", why="replaces where the quick connect leads"),
    "UpdateRule": row("replace", why="replaces what the rule does"),
    "UpdateSecurityProfile": row("replace", "access", why="replaces the rights of a profile"),
    "UpdateTaskTemplate": row("replace", why="overwrites the template"),
    "UpdateTrafficDistribution": row("replace", "disrupt", why="moves calls between regions"),
    "UpdateUserHierarchyStructure": row("replace", why="replaces the levels of the hierarchy"),
    "UpdateUserSecurityProfiles": row("replace", "access", why="replaces the rights of a user"),
    "UpdateViewContent": row("replace", why="overwrites the view"),
    "UpdateWorkspacePage": row("replace", why="overwrites the page"),
    "UpdateWorkspaceVisibility": row("update", "access", why="changes who sees the workspace"),
}
