"""Which `quicksight` operations do other than their names say?"""

from __future__ import annotations

from ..row import Row, row

OPERATIONS: dict[str, Row] = {
    "CreateAccountSubscription": row("create", "commit", why="subscribes the account"),
    "CreateFolderMembership": row(
        "create", "access", why="shows an asset to those who see the folder"
    ),
    "CreateGroupMembership": row("create", "access", why="gives someone the rights of a group"),
    "CreateIAMPolicyAssignment": row("create", "access", why="gives users or groups a policy"),
    "CreateRoleMembership": row("create", "access", why="gives a group a role"),
    "GenerateEmbedUrlForAnonymousUser": row(
        "create", "secret", why="hands out a URL that signs in by itself"
    ),
    "GenerateEmbedUrlForRegisteredUser": row(
        "create", "secret", why="hands out a URL that signs in by itself"
    ),
    "GenerateEmbedUrlForRegisteredUserWithIdentity": row(
        "create", "secret", why="hands out a URL that signs in by itself"
    ),
    "GetDashboardEmbedUrl": row("read", "secret", why="hands out a URL that signs in by itself"),
    "GetSessionEmbedUrl": row("read", "secret", why="hands out a URL that signs in by itself"),
    "RegisterUser": row("create", "access", why="lets someone sign in with a role"),
    "StartAssetBundleImportJob": row("replace", why="overwrites assets of the same id"),
    "StartAutomationJob": row("execute", why="runs an automation"),
    "UpdateAccountCustomPermission": row("update", "access", why="changes what everyone may do"),
    "UpdateActionConnector": row("replace", "access", why="replaces how the connector signs in"),
    "UpdateActionConnectorPermissions": row("update", "access", why="changes who may use it"),
    "UpdateAgent": row("replace", why="replaces the agent's definition"),
    "UpdateAgentPermissions": row("update", "access", why="changes who may use it"),
    "UpdateAnalysis": row("replace", why="replaces the definition of the analysis"),
    "UpdateAnalysisPermissions": row("update", "access", why="changes who may see it"),
    "UpdateAppPermissions": row("update", "access", why="changes who may use it"),
    "UpdateApplicationWithTokenExchangeGrant": row(
        "update", "access", why="changes what an application may do"
    ),
    "UpdateApprovalPolicy": row("replace", "access", why="replaces who must approve"),
    "UpdateBrand": row("replace", why="replaces the brand"),
    "UpdateBrandAssignment": row("replace", why="replaces the brand in force"),
    "UpdateBrandPublishedVersion": row("replace", why="shows another version"),
    "UpdateCustomPermissions": row("replace", "access", why="replaces what a profile may do"),
    "UpdateDashboardLinks": row("replace", why="replaces the links"),
    "UpdateDashboardPermissions": row("update", "access", why="changes who may see it"),
    "UpdateDashboardPublishedVersion": row("replace", why="shows another version"),
    "UpdateDataSet": row("replace", why="replaces the definition of the data set"),
    "UpdateDataSetPermissions": row("update", "access", why="changes who may see it"),
    "UpdateDataSource": row("replace", why="replaces connection and credentials"),
    "UpdateDataSourcePermissions": row("update", "access", why="changes who may use it"),
    "UpdateDefaultQBusinessApplication": row("replace", why="replaces the default application"),
    "UpdateDlpSetting": row("update", "unguard", why="can loosen the protection of data"),
    "UpdateFlow": row("replace", why="replaces all steps of the flow"),
    "UpdateFlowPermissions": row("update", "access", why="changes who may use it"),
    "UpdateFolderPermissions": row("update", "access", why="changes who may see it"),
    "UpdateIAMPolicyAssignment": row("replace", "access", why="overwrites who has the policy"),
    "UpdateIdentityPropagationConfig": row(
        "update", "access", why="changes which services act as the user"
    ),
    "UpdateIpRestriction": row("replace", "access", why="replaces from where users may come"),
    "UpdateKeyRegistration": row("replace", why="replaces the keys that encrypt data"),
    "UpdateKnowledgeBase": row("replace", why="replaces the configuration"),
    "UpdateKnowledgeBasePermissions": row("update", "access", why="changes who may use it"),
    "UpdateLimitsProfile": row("update", "disrupt", why="limits what users may use"),
    "UpdateOAuthClientApplication": row(
        "replace", "access", why="replaces how an application signs in"
    ),
    "UpdatePublicSharingSettings": row("update", "access", why="can let dashboards be public"),
    "UpdateResourcePermissions": row("update", "access", why="changes the role of a resource"),
    "UpdateRoleCustomPermission": row("update", "access", why="changes what a role may do"),
    "UpdateSPICECapacityConfiguration": row("update", "commit", why="can buy capacity by itself"),
    "UpdateSelfUpgrade": row("update", "access", why="approves a user's upgrade"),
    "UpdateSelfUpgradeConfiguration": row(
        "update", "access", why="sets whether users upgrade by themselves"
    ),
    "UpdateSpacePermissions": row("update", "access", why="changes who may use it"),
    "UpdateTemplateAlias": row("replace", why="points users to another version"),
    "UpdateTemplatePermissions": row("update", "access", why="changes who may use it"),
    "UpdateThemeAlias": row("replace", why="points users to another version"),
    "UpdateThemePermissions": row("update", "access", why="changes who may use it"),
    "UpdateTopic": row("replace", why="replaces the topic"),
    "UpdateTopicPermissions": row("update", "access", why="changes who may use it"),
    "UpdateTopicPermissionsV2": row("update", "access", why="changes who may use it"),
    "UpdateTopicV2": row("replace", why="replaces the topic"),
    "UpdateUser": row("update", "access", why="changes the role of a user"),
    "UpdateUserCustomPermission": row("update", "access", why="changes what a user may do"),
    "UpdateVPCConnection": row("replace", "access", why="replaces the network of a connection"),
}
