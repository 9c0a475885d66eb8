"""What do the AWS Config operations do where their names mislead?"""

from __future__ import annotations

from ..row import Row, row

OPERATIONS: dict[str, Row] = {
    "DeleteAggregationAuthorization": row(
        "delete", "access", why="another account no longer sees this one"
    ),
    "DeleteConfigRule": row("delete", "unguard", why="a compliance rule and its results are gone"),
    "DeleteConfigurationRecorder": row(
        "delete", "unguard", why="changes of resources are no longer recorded"
    ),
    "DeleteConformancePack": row(
        "delete", "unguard", why="the pack's compliance rules and results are gone"
    ),
    "DeleteDeliveryChannel": row(
        "delete", "unguard", why="configuration history is no longer delivered"
    ),
    "DeleteOrganizationConfigRule": row(
        "delete", "unguard", why="the rule is gone from every account"
    ),
    "DeleteOrganizationConformancePack": row(
        "delete", "unguard", why="the pack is gone from every account"
    ),
    "DeleteRemediationConfiguration": row(
        "delete", "unguard", why="violations are no longer mended"
    ),
    "DeleteRemediationExceptions": row("delete", why="resources are remediated again"),
    "DeleteServiceLinkedConfigurationRecorder": row(
        "delete", "unguard", why="changes of resources are no longer recorded for this service"
    ),
    "DeliverConfigSnapshot": row("create", why="writes a snapshot to the bucket"),
    "DisassociateResourceTypes": row(
        "delete", "unguard", why="changes of these types are no longer recorded"
    ),
    "PutAggregationAuthorization": row(
        "create", "access", why="lets another account collect this one's configuration"
    ),
    "PutConfigRule": row(
        "replace",
        why="overwrites the rule if one has this name",
        safer="a new rule name",
        lookup="config/DescribeConfigRules",
    ),
    "PutConfigurationAggregator": row(
        "replace", why="replaces the accounts and regions that are collected"
    ),
    "PutConfigurationRecorder": row("replace", "unguard", why="replaces what is recorded"),
    "PutConformancePack": row("replace", why="overwrites the pack if one has this name"),
    "PutConnector": row("create", why="adds a connection to another cloud"),
    "PutDeliveryChannel": row(
        "replace",
        "unguard",
        why="replaces where configuration history goes",
        lookup="config/DescribeDeliveryChannels",
    ),
    "PutRemediationConfigurations": row(
        "replace", why="replaces what is done to resources that break a rule, perhaps automatically"
    ),
    "PutRemediationExceptions": row(
        "update", "unguard", why="resources are excluded from remediation"
    ),
    "PutRetentionConfiguration": row(
        "delete",
        why="configuration history older than the new period is deleted",
        lookup="config/DescribeRetentionConfigurations",
    ),
    "PutServiceLinkedConfigurationRecorder": row("create", why="adds a recorder for a service"),
    "PutThirdPartyServiceLinkedConfigurationRecorder": row(
        "create", why="adds a recorder for another cloud"
    ),
    "SelectAggregateResourceConfig": row("read", why="Config's SQL can only read"),
    "SelectResourceConfig": row("read", why="Config's SQL can only read"),
    "StartConfigRulesEvaluation": row("create", why="evaluates rules again"),
    "StartConfigurationRecorder": row("update", why="turns recording on"),
    "StartRemediationExecution": row("execute", why="runs the remediation document on resources"),
    "StartResourceEvaluation": row("create", why="evaluates a resource's details"),
    "StopConfigurationRecorder": row(
        "update",
        "unguard",
        why="changes of resources are no longer recorded",
        safer="keep it on: the gap cannot be filled later",
    ),
}
