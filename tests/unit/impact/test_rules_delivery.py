"""Builds, releases, models, devices and mail: what replaces what runs, or stops it."""

from __future__ import annotations

from typing import Any

import pytest

from support.impacts import assert_impact, call

_BLUE = {
    "blueGreenDeploymentConfiguration": {
        "terminateBlueInstancesOnDeploymentSuccess": {"action": "TERMINATE"}
    }
}

CASES = [
    call("a build", "codebuild:StartBuild", {"projectName": "p", "sourceVersion": "v"}, "create"),
    call("a build of other code", "codebuild:StartBuild",
         {"projectName": "p", "buildspecOverride": "x"}, "execute"),
    call("a build with other rights", "codebuild:StartBuildBatch",
         {"projectName": "p", "serviceRoleOverride": "r"}, "execute access"),
    call("a project described", "codebuild:UpdateProject",
         {"name": "p", "description": "d"}, "update"),
    call("a project's source", "codebuild:UpdateProject",
         {"name": "p", "source": {"type": "S3"}}, "replace"),
    call("credentials added", "codebuild:ImportSourceCredentials",
         {"token": "t", "serverType": "GITHUB", "shouldOverwrite": False}, "create"),
    call("a public project", "codebuild:UpdateProjectVisibility",
         {"projectArn": "p", "projectVisibility": "PUBLIC_READ"}, "update access"),
    call("a private project", "codebuild:UpdateProjectVisibility",
         {"projectArn": "p", "projectVisibility": "PRIVATE"}, "update"),
    call("a release approved", "codepipeline:PutApprovalResult",
         {"result": {"summary": "", "status": "Approved"}}, "execute access"),
    call("a release rejected", "codepipeline:PutApprovalResult",
         {"result": {"summary": "", "status": "Rejected"}}, "update disrupt"),
    call("a deployment", "codedeploy:CreateDeployment", {"applicationName": "a"}, "create"),
    call("a deployment that overwrites", "codedeploy:CreateDeployment",
         {"applicationName": "a", "fileExistsBehavior": "OVERWRITE"}, "replace"),
    call("a group that terminates", "codedeploy:CreateDeploymentGroup", _BLUE, "delete"),
    call("a group updated to terminate", "codedeploy:UpdateDeploymentGroup", _BLUE, "delete"),
    call("a rollback", "codedeploy:StopDeployment",
         {"deploymentId": "d", "autoRollbackEnabled": True}, "replace disrupt"),
    call("files committed", "codecommit:CreateCommit",
         {"putFiles": [{"filePath": "a"}]}, "create"),
    call("files removed", "codecommit:CreateCommit",
         {"putFiles": [{"filePath": "a"}], "deleteFiles": [{"filePath": "b"}]}, "delete"),
    call("approvals needed again", "codecommit:OverridePullRequestApprovalRules",
         {"pullRequestId": "p", "revisionId": "r", "overrideStatus": "REVOKE"}, "update"),
    call("a pull request closed", "codecommit:UpdatePullRequestStatus",
         {"pullRequestId": "p", "pullRequestStatus": "CLOSED"}, "update commit"),
    call("node groups removed", "sagemaker:UpdateCluster",
         {"ClusterName": "c", "InstanceGroupsToDelete": ["g"]}, "delete"),
    call("properties removed", "sagemaker:UpdateAction",
         {"ActionName": "a", "PropertiesToRemove": ["p"]}, "delete"),
    call("a variant without requests", "sagemaker:UpdateEndpointWeightsAndCapacities",
         {"EndpointName": "e", "DesiredWeightsAndCapacities": [
             {"VariantName": "v", "DesiredWeight": 0.0}]}, "update disrupt"),
    call("a variant with more instances", "sagemaker:UpdateEndpointWeightsAndCapacities",
         {"EndpointName": "e", "DesiredWeightsAndCapacities": [
             {"VariantName": "v", "DesiredInstanceCount": 3}]}, "update",
         {"DesiredInstanceCount": 2}),
    call("copies removed", "sagemaker:UpdateInferenceComponentRuntimeConfig",
         {"InferenceComponentName": "i", "DesiredRuntimeConfig": {"CopyCount": 0}}, "delete"),
    call("another pipeline", "sagemaker:UpdatePipeline",
         {"PipelineName": "p", "PipelineDefinition": "{}"}, "replace"),
    call("a pipeline described", "sagemaker:UpdatePipeline",
         {"PipelineName": "p", "PipelineDescription": "d"}, "update"),
    call("throughput for half a year", "bedrock:CreateProvisionedModelThroughput",
         {"modelId": "m", "modelUnits": 1, "commitmentDuration": "SixMonths"}, "create commit"),
    call("throughput by the hour", "bedrock:CreateProvisionedModelThroughput",
         {"modelId": "m", "modelUnits": 1}, "create"),
    call("a new source, deletion policy and all", "bedrock-agent:CreateDataSource",
         {"knowledgeBaseId": "k", "name": "n", "dataDeletionPolicy": "DELETE"}, "create"),
    call("memories for longer", "bedrock-agentcore-control:UpdateMemory",
         {"memoryId": "m", "eventExpiryDuration": 90}, "update", {"eventExpiryDuration": 30}),
    call("a memory strategy removed", "bedrock-agentcore-control:UpdateMemory",
         {"memoryId": "m", "memoryStrategies": {"deleteMemoryStrategies": [{"id": "s"}]}},
         "delete"),
    call("a certificate revoked", "iot:UpdateCertificate",
         {"certificateId": "c", "newStatus": "REVOKED"}, "delete access disrupt commit"),
    call("a CA certificate switched off", "iot:UpdateCACertificate",
         {"certificateId": "c", "newStatus": "INACTIVE"}, "update disrupt"),
    call("a CA certificate switched on", "iot:UpdateCACertificate",
         {"certificateId": "c", "newStatus": "ACTIVE"}, "update access"),
    call("a thing loses its type", "iot:UpdateThing",
         {"thingName": "t", "removeThingType": True}, "delete"),
    call("attributes merged", "iot:UpdateThing",
         {"thingName": "t", "attributePayload": {"attributes": {"a": "b"}, "merge": True}},
         "update"),
    call("attributes replaced", "iot:UpdateThing",
         {"thingName": "t", "attributePayload": {"attributes": {"a": "b"}}}, "replace"),
    call("a policy version in force", "iot:CreatePolicyVersion",
         {"policyName": "p", "policyDocument": "{}", "setAsDefault": True}, "replace access"),
    call("a policy that nobody holds", "iot:CreatePolicy",
         {"policyName": "p", "policyDocument": '{"Statement": {"Resource": "*"}}'}, "create"),
    call("strangers' code built at once", "codebuild:UpdateWebhook",
         {"projectName": "p", "pullRequestBuildPolicy": {"requiresCommentApproval": "DISABLED"}},
         "update unguard"),
    call("unsigned messages accepted", "transfer:UpdateAgreement",
         {"AgreementId": "a", "ServerId": "s", "EnforceMessageSigning": "DISABLED"},
         "update unguard"),
    call("a policy version beside it", "iot:CreatePolicyVersion",
         {"policyName": "p", "policyDocument": "{}", "setAsDefault": False}, "create"),
    call("an index removed", "iot:UpdateIndexingConfiguration",
         {"thingIndexingConfiguration": {"thingIndexingMode": "OFF"}}, "delete"),
    call("audits end", "iot:UpdateAccountAuditConfiguration",
         {"auditCheckConfigurations": {"LOGGING_DISABLED_CHECK": {"enabled": False}}},
         "update unguard"),
    call("mail on", "sesv2:PutAccountSendingAttributes", {"SendingEnabled": True}, "update"),
    call("mail off", "sesv2:PutAccountSendingAttributes",
         {"SendingEnabled": False}, "update disrupt"),
    call("addresses removed by import", "sesv2:CreateImportJob",
         {"ImportDestination": {"SuppressionListDestination": {
             "SuppressionListImportAction": "DELETE"}}}, "delete"),
    call("addresses added by import", "sesv2:CreateImportJob",
         {"ImportDestination": {"SuppressionListDestination": {
             "SuppressionListImportAction": "PUT"}}}, "create"),
    call("mail signed", "ses:SetIdentityDkimEnabled",
         {"Identity": "i", "DkimEnabled": True}, "update"),
    call("mail not signed", "ses:SetIdentityDkimEnabled",
         {"Identity": "i", "DkimEnabled": False}, "update unguard disrupt"),
    call("protection bypassed", "appconfig:DeleteEnvironment",
         {"EnvironmentId": "e", "DeletionProtectionCheck": "BYPASS"}, "delete unguard"),
    call("protection on", "appconfig:UpdateAccountSettings",
         {"DeletionProtection": {"Enabled": True}}, "update"),
    call("protection off", "appconfig:UpdateAccountSettings",
         {"DeletionProtection": {"Enabled": False}}, "update unguard"),
    call("protection, truthy only", "appconfig:UpdateAccountSettings",
         {"DeletionProtection": {"Enabled": 1}}, "update unguard"),
    call("images removed by policy", "imagebuilder:CreateLifecyclePolicy",
         {"policyDetails": [{"action": {"type": "DELETE"}}]}, "delete"),
    call("an image available again", "imagebuilder:StartResourceStateUpdate",
         {"resourceArn": "a", "state": {"status": "AVAILABLE"}}, "update"),
    call("an image removed", "imagebuilder:StartResourceStateUpdate",
         {"resourceArn": "a", "state": {"status": "DELETED"}}, "delete"),
    call("a server's banner", "transfer:UpdateServer",
         {"ServerId": "s", "PreAuthenticationLoginBanner": "hello"}, "update"),
    call("a server's host key", "transfer:UpdateServer",
         {"ServerId": "s", "HostKey": "k"}, "replace disrupt"),
]  # fmt: skip


@pytest.mark.parametrize(("operation", "params", "state", "traits"), CASES)
def test_delivery(
    operation: str, params: dict[str, Any], state: dict[str, Any] | None, traits: str
) -> None:
    assert_impact(operation, params, state, traits)
