"""Scaling, load balancers, DNS, CloudFront and API Gateway."""

from __future__ import annotations

from typing import Any

import pytest

from support.impacts import assert_impact, call

_GROUP = {"AutoScalingGroupName": "g"}
_TARGET = {"ServiceNamespace": "ecs", "ResourceId": "service/c/s",
           "ScalableDimension": "ecs:service:DesiredCount"}  # fmt: skip


def _records(*actions: str) -> dict[str, Any]:
    changes = [
        {"Action": action, "ResourceRecordSet": {"Name": f"{index}.example.", "Type": "A"}}
        for index, action in enumerate(actions)
    ]
    return {"HostedZoneId": "z", "ChangeBatch": {"Changes": changes}}


def _patch(op: str, path: str, value: str = "x") -> dict[str, Any]:
    return {"restApiId": "a", "patchOperations": [{"op": op, "path": path, "value": value}]}


def _attribute(key: str, value: str) -> dict[str, Any]:
    return {"LoadBalancerArn": "l", "Attributes": [{"Key": key, "Value": value}]}


_SAME = {"Name": "www.example.", "Type": "A"}
_SWAP = {"HostedZoneId": "z", "ChangeBatch": {"Changes": [
    {"Action": "DELETE", "ResourceRecordSet": _SAME},
    {"Action": "CREATE", "ResourceRecordSet": {**_SAME, "Name": "WWW.example"}}]}}  # fmt: skip

CASES = [
    call("no instances", "autoscaling:SetDesiredCapacity", {**_GROUP, "DesiredCapacity": 0},
         "delete"),
    call("more instances", "autoscaling:SetDesiredCapacity", {**_GROUP, "DesiredCapacity": 4},
         "update", {"DesiredCapacity": 2}),
    call("instances nobody has counted", "autoscaling:UpdateAutoScalingGroup",
         {**_GROUP, "MaxSize": 4}, "delete"),
    call("another template", "autoscaling:UpdateAutoScalingGroup",
         {**_GROUP, "LaunchTemplate": {"LaunchTemplateId": "l"}}, "replace"),
    call("the group can be deleted", "autoscaling:UpdateAutoScalingGroup",
         {**_GROUP, "DeletionProtection": "none"}, "update unguard"),
    call("the group is protected", "autoscaling:UpdateAutoScalingGroup",
         {**_GROUP, "DeletionProtection": "prevent-all-deletion"}, "update"),
    call("a longer cooldown", "autoscaling:UpdateAutoScalingGroup",
         {**_GROUP, "DefaultCooldown": 300}, "update"),
    call("a schedule for nothing", "autoscaling:PutScheduledUpdateGroupAction",
         {**_GROUP, "ScheduledActionName": "n", "DesiredCapacity": 0}, "delete"),
    call("an abandoned instance", "autoscaling:CompleteLifecycleAction",
         {**_GROUP, "LifecycleActionResult": "ABANDON"}, "delete"),
    call("an instance goes on", "autoscaling:CompleteLifecycleAction",
         {**_GROUP, "LifecycleActionResult": "CONTINUE"}, "update"),
    call("an unhealthy instance", "autoscaling:SetInstanceHealth",
         {"InstanceId": "i", "HealthStatus": "Unhealthy"}, "update disrupt"),
    call("protection from scaling", "autoscaling:SetInstanceProtection",
         {**_GROUP, "InstanceIds": ["i"], "ProtectedFromScaleIn": True}, "update"),
    call("no protection from scaling", "autoscaling:SetInstanceProtection",
         {**_GROUP, "InstanceIds": ["i"], "ProtectedFromScaleIn": False}, "update unguard"),
    call("a new policy", "autoscaling:PutScalingPolicy", {**_GROUP, "PolicyName": "p"},
         "create", {"exists": False}),
    call("a target of nothing", "application-autoscaling:RegisterScalableTarget",
         {**_TARGET, "MinCapacity": 0, "MaxCapacity": 0}, "delete"),
    call("a new target", "application-autoscaling:RegisterScalableTarget",
         {**_TARGET, "MinCapacity": 0, "MaxCapacity": 4}, "create", {"exists": False}),
    call("a target nobody has looked up", "application-autoscaling:RegisterScalableTarget",
         {**_TARGET, "MinCapacity": 1, "MaxCapacity": 4}, "delete"),
    call("a wider target", "application-autoscaling:RegisterScalableTarget",
         {**_TARGET, "MinCapacity": 1, "MaxCapacity": 4}, "update",
         {"MinCapacity": 1, "MaxCapacity": 2}),
    call("a target stops scaling", "application-autoscaling:RegisterScalableTarget",
         {**_TARGET, "SuspendedState": {"DynamicScalingInSuspended": True}}, "update disrupt"),
    call("protection of a balancer off", "elbv2:ModifyLoadBalancerAttributes",
         _attribute("deletion_protection.enabled", "false"), "update unguard"),
    call("protection of a balancer on", "elbv2:ModifyLoadBalancerAttributes",
         _attribute("deletion_protection.enabled", "true"), "update"),
    call("the firewall fails open", "elbv2:ModifyLoadBalancerAttributes",
         _attribute("waf.fail_open.enabled", "true"), "update unguard"),
    call("an idle time", "elbv2:ModifyLoadBalancerAttributes",
         _attribute("idle_timeout.timeout_seconds", "30"), "update"),
    call("a rule changes", "elbv2:ModifyRule", {"RuleArn": "r", "Actions": []},
         "replace disrupt"),
    call("records are created", "route53:ChangeResourceRecordSets",
         _records("CREATE", "CREATE"), "create"),
    call("a record is replaced", "route53:ChangeResourceRecordSets",
         _records("CREATE", "UPSERT"), "replace"),
    call("a record is deleted", "route53:ChangeResourceRecordSets",
         _records("UPSERT", "DELETE"), "delete"),
    call("a record is deleted and made anew", "route53:ChangeResourceRecordSets", _SWAP,
         "replace"),
    call("an action nobody knows", "route53:ChangeResourceRecordSets", _records("create"),
         "delete"),
    call("blocks are deleted", "route53:ChangeCidrCollection",
         {"Id": "c", "Changes": [{"Action": "DELETE_IF_EXISTS"}]}, "delete"),
    call("blocks are set", "route53:ChangeCidrCollection",
         {"Id": "c", "Changes": [{"Action": "PUT"}]}, "replace"),
    call("tags are added", "route53:ChangeTagsForResource",
         {"ResourceId": "z", "AddTags": [{"Key": "k"}]}, "update"),
    call("tags are removed", "route53:ChangeTagsForResource",
         {"ResourceId": "z", "RemoveTagKeys": ["k"]}, "delete"),
    call("a check is off", "route53:UpdateHealthCheck", {"HealthCheckId": "h", "Disabled": True},
         "update unguard disrupt"),
    call("a check of another path", "route53:UpdateHealthCheck",
         {"HealthCheckId": "h", "ResourcePath": "/"}, "update"),
    call("a distribution is off", "cloudfront:UpdateDistribution",
         {"Id": "d", "DistributionConfig": {"Enabled": False}}, "replace disrupt"),
    call("a distribution changes", "cloudfront:UpdateDistribution",
         {"Id": "d", "DistributionConfig": {"Enabled": True}}, "replace"),
    call("a cache is emptied", "cloudfront:CreateInvalidation", {"DistributionId": "d"},
         "create"),
    call("an authorizer changes", "apigateway:UpdateAuthorizer",
         _patch("replace", "/identitySource"), "replace access"),
    call("a patch describes", "apigateway:UpdateRestApi", _patch("replace", "/description"),
         "update"),
    call("a patch replaces a policy", "apigateway:UpdateRestApi", _patch("replace", "/policy"),
         "replace access"),
    call("a patch removes a part", "apigateway:UpdateStage", _patch("remove", "/variables/a"),
         "delete"),
    call("a patch adds a part", "apigateway:UpdateMethodResponse",
         _patch("add", "/responseModels/a"), "update"),
    call("a stage serves another deployment", "apigateway:UpdateStage",
         _patch("replace", "/deploymentId"), "replace"),
    call("logs of a stage end", "apigateway:UpdateStage",
         _patch("replace", "/*/*/logging/loglevel", "OFF"), "update unguard"),
    call("logs of a stage begin", "apigateway:UpdateStage",
         _patch("replace", "/*/*/logging/loglevel", "INFO"), "update"),
    call("methods need nobody", "apigateway:UpdateMethod",
         _patch("replace", "/authorizationType", "NONE"), "replace access"),
    call("a deployment nobody serves", "apigateway:CreateDeployment", {"restApiId": "a"},
         "create"),
    call("a deployment to a stage", "apigateway:CreateDeployment",
         {"restApiId": "a", "stageName": "prod"}, "replace"),
    call("a deployment to a new stage", "apigateway:CreateDeployment",
         {"restApiId": "a", "stageName": "prod"}, "create", {"exists": False}),
    call("documentation is overwritten", "apigateway:ImportDocumentationParts",
         {"restApiId": "a", "mode": "overwrite"}, "replace"),
    call("a test calls the backend", "apigateway:TestInvokeMethod", {"restApiId": "a"},
         "execute"),
    call("a route asks nobody", "apigatewayv2:UpdateRoute",
         {"ApiId": "a", "RouteId": "r", "AuthorizationType": "NONE"}, "update access"),
    call("a route leads elsewhere", "apigatewayv2:UpdateRoute",
         {"ApiId": "a", "RouteId": "r", "Target": "t"}, "replace"),
    call("a stage is described", "apigatewayv2:UpdateStage",
         {"ApiId": "a", "StageName": "s", "Description": "d"}, "update"),
]  # fmt: skip


@pytest.mark.parametrize(("operation", "params", "state", "traits"), CASES)
def test_traffic(
    operation: str, params: dict[str, Any], state: dict[str, Any] | None, traits: str
) -> None:
    assert_impact(operation, params, state, traits)
