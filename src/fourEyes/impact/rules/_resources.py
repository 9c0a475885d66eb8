"""What would the call of its own do that a resource of a stack or of Cloud Control stands for?"""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from typing import Any, NamedTuple

from ..indirect import judge_text
from ..row import Row, State, row
from ._common import worst
from ._later import judge_alarm_action, judge_event_target
from ._policies import open_to_all
from ._scaling import empties
from .scheduler import judge_target

Properties = Mapping[str, Any]
Read = Callable[[Properties], Row | None]

_OPEN = row("create", "access", why="lets everyone in")
_EMPTIES = row("delete", why="scales down to nothing when its time comes")
_UNREAD = row("execute", why="the template cannot be read", safer="the template as JSON")


class Kind(NamedTuple):
    """
    One type of resource: how its properties are judged, and which of them name what exists.

    Where all of *subjects* are made together with it, only letting everyone in is harm.
    """

    judge: Read
    subjects: tuple[str, ...] = ()


def judge_resource(kind: str, properties: Properties) -> Row | None:
    """Judge a resource to be made, or return `None` for a type that nobody has written down."""
    known = KINDS.get(kind)
    return _told(kind, known.judge(properties)) if known is not None else None


def judge_template(
    text: object, parameters: object = None, but: frozenset[str] = frozenset()
) -> Row | None:
    """
    Judge the resources of a CloudFormation template, given as its *text*; the worst wins.

    *parameters* is the list of them that the call sends; resources of the names *but* are left
    out. What the text puts together from pieces that it does not say is not judged.
    """
    if not isinstance(text, str):
        return None
    # Imported here: most agents make no stack.
    from ..payloads.template import Template, UnreadableTemplateError

    try:
        template = Template(text, _values(parameters))
        listed = [one for branch in (1, 2) for one in template.declared(branch, but)]
    except (UnreadableTemplateError, LookupError, TypeError, ValueError):
        # What is no template to CloudFormation either: it knows no aliases and no merges.
        return _UNREAD
    return worst(*(_declared(template, kind, properties) for kind, properties in listed))


def judge_stack(text: object, parameters: object, deployed: State | None = None) -> Row | None:
    """
    Judge what a stack would get by a template: its resources, and the calls it names for later.

    What the *deployed* template declares in the same words is there, and nothing is made of it.
    """
    kept: frozenset[str] = frozenset()
    named = text
    if deployed is not None and isinstance(text, str):
        from ..payloads.deployed import text_without, unchanged

        kept = unchanged(text, parameters, deployed)
        named = text_without(text, kept) if kept else text
    return worst(judge_text(named), judge_template(text, parameters, kept))


def _declared(template: Any, kind: str, properties: dict[str, Any]) -> Row | None:
    from ..payloads.template import without_unsaid

    known = KINDS.get(kind)
    if known is None:
        return None
    said = without_unsaid(properties)
    subjects = [properties[name] for name in known.subjects if properties.get(name)]
    if subjects and all(map(template.is_new, subjects)):
        return _told(kind, _lets_everyone_in(said))
    return _told(kind, known.judge(said))


def _values(parameters: object) -> dict[str, Any]:
    listed = parameters if isinstance(parameters, list | tuple) else []
    return {one["ParameterKey"]: one["ParameterValue"] for one in listed if "ParameterValue" in one}


def _told(kind: str, answer: Row | None) -> Row | None:
    if answer is None or not answer.needs_approval:
        return None
    return answer._replace(why=f"makes `{kind}`: {answer.why}", lookup=None)


def _lets_everyone_in(properties: Properties) -> Row | None:
    document = properties.get("PolicyDocument")
    policy = None if document is None else open_to_all(_OPEN)(_as_text(document), None)
    return worst(policy, _OPEN if properties.get("Principal") == "*" else None)


def _as_text(document: object) -> object:
    return json.dumps(document) if isinstance(document, dict) else document


def _call(operation: str, *members: str) -> Read:
    """Judge as *operation* (`service:Operation`) with the properties, or only with *members*."""

    def judge(properties: Properties) -> Row | None:
        from ..classify import classify  # imports the rules, which import this module

        service, _, name = operation.partition(":")
        given = {one: properties[one] for one in members or properties if one in properties}
        impact = classify(service, name, given, state={"exists": False})
        return Row(impact.effect, impact.hazards, impact.why, impact.safer)

    return judge


def _if_any(operation: str, *members: str) -> Read:
    """Judge as *operation* where one of *members* is there: the resource then does it too."""
    judge = _call(operation, *members)
    return lambda properties: judge(properties) if any(map(properties.get, members)) else None


def _key(properties: Properties) -> Row | None:
    policy = {"Policy": _as_text(properties["KeyPolicy"])} if "KeyPolicy" in properties else {}
    return _call("kms:CreateKey")({**properties, **policy})


def _rule(properties: Properties) -> Row | None:
    return worst(*map(judge_event_target, properties.get("Targets", [])))


def _alarm(properties: Properties) -> Row | None:
    states = ("OKActions", "AlarmActions", "InsufficientDataActions")
    return worst(*(judge_alarm_action(one) for name in states for one in properties.get(name, [])))


def _schedule(properties: Properties) -> Row | None:
    target = properties.get("Target")
    # A template may leave out what it does not say.
    return judge_target(target) if not isinstance(target, dict) or "Arn" in target else None


def _stack_set(properties: Properties) -> Row | None:
    return judge_template(properties.get("TemplateBody"), properties.get("Parameters"))


def _step_policy(properties: Properties) -> Row | None:
    return empties(properties.get("StepScalingPolicyConfiguration", properties))


def _scalable_target(properties: Properties) -> Row | None:
    actions = [
        one.get("ScalableTargetAction", {}) for one in properties.get("ScheduledActions", [])
    ]
    sizes = [one.get(name) for one in actions for name in ("MinCapacity", "MaxCapacity")]
    return _EMPTIES if 0 in [*sizes, properties.get("MaxCapacity")] else None


_MEMBERS = ("Roles", "Users", "Groups")
_PUBLIC = "PubliclyAccessible"

KINDS: dict[str, Kind] = {
    "AWS::ApplicationAutoScaling::ScalableTarget": Kind(_scalable_target),
    "AWS::ApplicationAutoScaling::ScalingPolicy": Kind(_step_policy),
    "AWS::AutoScaling::ScalingPolicy": Kind(_step_policy),
    "AWS::AutoScaling::ScheduledAction": Kind(
        _call("autoscaling:PutScheduledUpdateGroupAction"), ("AutoScalingGroupName",)
    ),
    "AWS::CloudFormation::StackSet": Kind(_stack_set),
    "AWS::CloudWatch::Alarm": Kind(_alarm),
    "AWS::CloudWatch::CompositeAlarm": Kind(_alarm),
    "AWS::Config::RemediationConfiguration": Kind(_call("config:PutRemediationConfigurations")),
    "AWS::EC2::EIPAssociation": Kind(_call("ec2:AssociateAddress"), ("AllocationId",)),
    "AWS::EC2::NetworkAclEntry": Kind(_call("ec2:CreateNetworkAclEntry"), ("NetworkAclId",)),
    "AWS::EC2::SecurityGroupEgress": Kind(_call("ec2:AuthorizeSecurityGroupEgress"), ("GroupId",)),
    "AWS::EC2::SecurityGroupIngress": Kind(
        _call("ec2:AuthorizeSecurityGroupIngress"), ("GroupId", "GroupName")
    ),
    "AWS::ECR::RegistryPolicy": Kind(_call("ecr:PutRegistryPolicy")),
    "AWS::ECR::ReplicationConfiguration": Kind(_call("ecr:PutReplicationConfiguration")),
    "AWS::Events::EventBusPolicy": Kind(_call("events:PutPermission"), ("EventBusName",)),
    "AWS::Events::Rule": Kind(_rule),
    "AWS::IAM::AccessKey": Kind(_call("iam:CreateAccessKey"), ("UserName",)),
    "AWS::IAM::GroupPolicy": Kind(_call("iam:PutGroupPolicy"), ("GroupName",)),
    "AWS::IAM::ManagedPolicy": Kind(_if_any("iam:AttachRolePolicy", *_MEMBERS), _MEMBERS),
    "AWS::IAM::OIDCProvider": Kind(_call("iam:CreateOpenIDConnectProvider")),
    "AWS::IAM::Policy": Kind(_call("iam:PutRolePolicy"), _MEMBERS),
    "AWS::IAM::RolePolicy": Kind(_call("iam:PutRolePolicy"), ("RoleName",)),
    "AWS::IAM::SAMLProvider": Kind(_call("iam:CreateSAMLProvider")),
    "AWS::IAM::UserPolicy": Kind(_call("iam:PutUserPolicy"), ("UserName",)),
    "AWS::IAM::UserToGroupAddition": Kind(_call("iam:AddUserToGroup"), ("GroupName",)),
    "AWS::KMS::Key": Kind(_key),
    "AWS::KMS::ReplicaKey": Kind(_key),
    "AWS::LakeFormation::Permissions": Kind(_call("lakeformation:GrantPermissions")),
    "AWS::LakeFormation::PrincipalPermissions": Kind(_call("lakeformation:GrantPermissions")),
    "AWS::Lambda::LayerVersionPermission": Kind(
        _call("lambda:AddLayerVersionPermission"), ("LayerVersionArn",)
    ),
    "AWS::Lambda::Permission": Kind(_call("lambda:AddPermission"), ("FunctionName",)),
    "AWS::Lambda::Url": Kind(_call("lambda:CreateFunctionUrlConfig", "AuthType")),
    "AWS::Logs::ResourcePolicy": Kind(_call("logs:PutResourcePolicy")),
    "AWS::Organizations::Policy": Kind(_if_any("organizations:AttachPolicy", "TargetIds")),
    "AWS::Pipes::Pipe": Kind(_call("pipes:CreatePipe")),
    "AWS::RAM::ResourceShare": Kind(_call("ram:CreateResourceShare")),
    "AWS::RDS::DBInstance": Kind(_if_any("rds:CreateDBInstance", _PUBLIC)),
    "AWS::RDS::DBCluster": Kind(_if_any("rds:CreateDBCluster", _PUBLIC)),
    "AWS::Redshift::Cluster": Kind(_if_any("redshift:CreateCluster", _PUBLIC)),
    "AWS::S3::BucketPolicy": Kind(_call("s3:PutBucketPolicy"), ("Bucket",)),
    "AWS::SNS::TopicInlinePolicy": Kind(_call("sns:AddPermission"), ("TopicArn",)),
    "AWS::SNS::TopicPolicy": Kind(_call("sns:AddPermission"), ("Topics",)),
    "AWS::SQS::QueueInlinePolicy": Kind(_call("sqs:AddPermission"), ("Queue",)),
    "AWS::SQS::QueuePolicy": Kind(_call("sqs:AddPermission"), ("Queues",)),
    "AWS::SSM::Association": Kind(_call("ssm:CreateAssociation")),
    "AWS::SSM::MaintenanceWindowTask": Kind(_call("ssm:RegisterTaskWithMaintenanceWindow")),
    "AWS::SSM::ResourcePolicy": Kind(_call("ssm:PutResourcePolicy")),
    "AWS::SSO::Assignment": Kind(_call("sso-admin:CreateAccountAssignment")),
    "AWS::Scheduler::Schedule": Kind(_schedule),
    "AWS::SecretsManager::ResourcePolicy": Kind(
        _call("secretsmanager:PutResourcePolicy"), ("SecretId",)
    ),
    "AWS::SecretsManager::RotationSchedule": Kind(
        _call("secretsmanager:RotateSecret"), ("SecretId",)
    ),
    "AWS::SecretsManager::SecretTargetAttachment": Kind(
        _call("secretsmanager:PutSecretValue"), ("SecretId",)
    ),
}
