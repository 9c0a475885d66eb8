"""Which operation does the ARN stand for that a schedule or a state machine gives a call by?"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from .names import services

# G12. EventBridge Scheduler and Step Functions name any AWS call as
# `arn:aws:scheduler:::aws-sdk:<service>:<operation>` (states: `arn:aws:states:::aws-sdk:…`), and
# Step Functions some as `arn:aws:states:::<service>:<operation>[.sync|.waitForTaskToken]`.
_RUNNERS = frozenset({"scheduler", "states"})

# These ARNs spell a service as the SDK for Java does: botocore's name without hyphens, but for:
_BOTOCORE_NAMES = {
    "applicationdiscoveryservice": "discovery",
    "cloudwatchevents": "events",
    "cloudwatchlogs": "logs",
    "cognitoidentityprovider": "cognito-idp",
    "configservice": "config",
    "costandusagereport": "cur",
    "costandusagereportservice": "cur",
    "costexplorer": "ce",
    "databasemigration": "dms",
    "databasemigrationservice": "dms",
    "directory": "ds",
    "directoryservice": "ds",
    "directoryservicedata": "ds-data",
    "elasticloadbalancing": "elb",
    "elasticloadbalancingv2": "elbv2",
    "elasticmapreduce": "emr",
    "elasticsearch": "es",
    "elasticsearchservice": "es",
    "eventbridge": "events",
    "iotdataplane": "iot-data",
    "iotjobsdataplane": "iot-jobs-data",
    "lexmodelbuilding": "lex-models",
    "lexmodelbuildingservice": "lex-models",
    "lexmodelsv2": "lexv2-models",
    "lexruntimeservice": "lex-runtime",
    "lexruntimev2": "lexv2-runtime",
    "marketplaceentitlementservice": "marketplace-entitlement",
    "marketplacemetering": "meteringmarketplace",
    "migrationhub": "mgh",
    "pinpointsmsvoice": "sms-voice",
    "serverlessapplicationrepository": "serverlessrepo",
    "sfn": "stepfunctions",
    "simpledb": "sdb",
    "states": "stepfunctions",
}

# Tasks of Step Functions' own that stand for an operation of another name.
_OWN_NAMES = {
    "bedrock:invokeModel": ("bedrock-runtime", "InvokeModel"),
    "elasticmapreduce:addStep": ("emr", "AddJobFlowSteps"),
    "elasticmapreduce:cancelStep": ("emr", "CancelSteps"),
    "elasticmapreduce:createCluster": ("emr", "RunJobFlow"),
    "elasticmapreduce:modifyInstanceFleetByName": ("emr", "ModifyInstanceFleet"),
    "elasticmapreduce:modifyInstanceGroupByName": ("emr", "ModifyInstanceGroups"),
    "elasticmapreduce:setClusterTerminationProtection": ("emr", "SetTerminationProtection"),
    "elasticmapreduce:terminateCluster": ("emr", "TerminateJobFlows"),
}
# And of what those of EMR take, what the operation calls otherwise.
_OWN_MEMBERS = {
    "ClusterId": "JobFlowIds",
    "InstanceGroup": "InstanceGroups",
    "Step": "Steps",
    "StepId": "StepIds",
}
# Tasks that stand for no operation of AWS's, but for a request to a server of somebody's own.
REQUESTS = frozenset({("apigateway", "Invoke"), ("eks", "Call"), ("http", "Invoke")})
JOBS = frozenset({("eks", "RunJob")})


def inner_call(target: object) -> tuple[str, str] | None:
    """
    Return the service and the operation that the ARN *target* names, or `None` if it names none.

    The service comes back as botocore spells it, as far as that is known.
    """
    parts = target.split(":") if isinstance(target, str) else []
    if len(parts) < 7 or parts[0] != "arn" or parts[2] not in _RUNNERS or parts[4]:
        return None
    service, operation = parts[5:7]
    if service == "aws-sdk":
        service, operation = parts[6], (parts[7] if len(parts) > 7 else "")
    operation = operation.partition(".")[0]
    own = _OWN_NAMES.get(f"{service}:{operation}") if is_own(target) else None
    return own or (_botocore_name(service), operation[:1].upper() + operation[1:])


def is_own(target: object) -> bool:
    """Tell whether *target* is a task of Step Functions' own, and no operation by its name."""
    return isinstance(target, str) and ":states:::" in target and ":aws-sdk:" not in target


def own_members(service: str, given: Mapping[str, Any]) -> dict[str, Any]:
    """Return what an own task of Step Functions is given, as the operation takes it."""
    if service != "emr":
        return dict(given)
    names = (name.partition(".") for name in given)
    renamed = [f"{_OWN_MEMBERS.get(name, name)}{dot}{mark}" for name, dot, mark in names]
    return dict(zip(renamed, given.values(), strict=True))


def _botocore_name(service: str) -> str:
    known = _BOTOCORE_NAMES.get(service)
    return known or next((name for name in services() if name.replace("-", "") == service), service)
