"""Logs, alarms, trails and detectors: what records less, and what keeps everything."""

from __future__ import annotations

from typing import Any

import pytest

from support.impacts import assert_impact, call

_GROUP = {"logGroupName": "g"}
_ALARM = {"AlarmName": "a", "MetricName": "m", "EvaluationPeriods": 1}

CASES = [
    call("a retention nobody has compared", "logs:PutRetentionPolicy",
         {**_GROUP, "retentionInDays": 365}, "delete"),
    call("a longer retention", "logs:PutRetentionPolicy",
         {**_GROUP, "retentionInDays": 365}, "update", {"retentionInDays": 30}),
    call("a shorter retention", "logs:PutRetentionPolicy",
         {**_GROUP, "retentionInDays": 7}, "delete", {"retentionInDays": 30}),
    call("a retention where logs were kept for ever", "logs:PutRetentionPolicy",
         {**_GROUP, "retentionInDays": 3653}, "delete", {}),
    call("a retention that is no number", "logs:PutRetentionPolicy",
         {**_GROUP, "retentionInDays": "365"}, "delete", {"retentionInDays": 30}),
    call("a retention for the account", "logs:PutAccountPolicy",
         {"policyName": "p", "policyDocument": "{}", "policyType": "RETENTION_POLICY"},
         "delete unguard"),
    call("deletion protection on", "logs:PutLogGroupDeletionProtection",
         {"logGroupIdentifier": "g", "deletionProtectionEnabled": True}, "update"),
    call("deletion protection off", "logs:PutLogGroupDeletionProtection",
         {"logGroupIdentifier": "g", "deletionProtectionEnabled": False}, "update unguard"),
    call("deletion protection, truthy only", "logs:PutLogGroupDeletionProtection",
         {"logGroupIdentifier": "g", "deletionProtectionEnabled": "true"}, "update unguard"),
    call("a new query", "logs:PutQueryDefinition",
         {"name": "q", "queryString": "fields @message"}, "create"),
    call("a query overwritten", "logs:PutQueryDefinition",
         {"name": "q", "queryString": "x", "queryDefinitionId": "1"}, "replace"),
    call("a filter that a look-up did not find", "logs:PutMetricFilter",
         {**_GROUP, "filterName": "f", "filterPattern": ""}, "create", {"exists": False}),
    call("a filter that may exist", "logs:PutSubscriptionFilter",
         {**_GROUP, "filterName": "f", "filterPattern": ""}, "replace"),
    call("anomalies unwatched", "logs:UpdateLogAnomalyDetector",
         {"anomalyDetectorArn": "a", "enabled": False}, "update unguard"),
    call("an alarm that may exist", "cloudwatch:PutMetricAlarm", _ALARM, "replace"),
    call("a new alarm", "cloudwatch:PutMetricAlarm", _ALARM, "create", {"exists": False}),
    call("an alarm without actions", "cloudwatch:PutMetricAlarm",
         {**_ALARM, "ActionsEnabled": False}, "replace unguard"),
    call("an alarm set off by hand", "cloudwatch:SetAlarmState",
         {"AlarmName": "a", "StateValue": "ALARM", "StateReason": "r"}, "execute"),
    call("a new dashboard", "cloudwatch:PutDashboard",
         {"DashboardName": "d", "DashboardBody": "{}"}, "create", {"exists": False}),
    call("a trail for all regions", "cloudtrail:UpdateTrail",
         {"Name": "t", "IsMultiRegionTrail": True, "EnableLogFileValidation": True}, "update"),
    call("a trail for one region", "cloudtrail:UpdateTrail",
         {"Name": "t", "IsMultiRegionTrail": False}, "update unguard"),
    call("a trail elsewhere", "cloudtrail:UpdateTrail",
         {"Name": "t", "S3BucketName": "b"}, "replace unguard"),
    call("a trail without its key", "cloudtrail:UpdateTrail",
         {"Name": "t", "KmsKeyId": ""}, "update unguard"),
    call("an event store for longer", "cloudtrail:UpdateEventDataStore",
         {"EventDataStore": "e", "RetentionPeriod": 2557}, "update", {"RetentionPeriod": 90}),
    call("an event store for less", "cloudtrail:UpdateEventDataStore",
         {"EventDataStore": "e", "RetentionPeriod": 90}, "delete", {"RetentionPeriod": 2557}),
    call("an event store unprotected", "cloudtrail:UpdateEventDataStore",
         {"EventDataStore": "e", "TerminationProtectionEnabled": False}, "update unguard"),
    call("config history for less", "config:PutRetentionConfiguration",
         {"RetentionPeriodInDays": 30}, "delete"),
    call("config history for longer", "config:PutRetentionConfiguration",
         {"RetentionPeriodInDays": 2557}, "update", {"RetentionPeriodInDays": 365}),
    call("a detector off", "guardduty:UpdateDetector",
         {"DetectorId": "d", "Enable": False}, "update unguard"),
    call("a detector's feature off", "guardduty:UpdateDetector",
         {"DetectorId": "d", "Features": [{"Name": "EKS_AUDIT_LOGS", "Status": "DISABLED"}]},
         "update unguard"),
    call("a detector's source off", "guardduty:UpdateDetector",
         {"DetectorId": "d", "DataSources": {"S3Logs": {"Enable": False}}}, "update unguard"),
    call("a detector on", "guardduty:UpdateDetector",
         {"DetectorId": "d", "Enable": True, "FindingPublishingFrequency": "ONE_HOUR"}, "update"),
    call("findings archived unseen", "guardduty:CreateFilter",
         {"DetectorId": "d", "Name": "f", "Action": "ARCHIVE"}, "create unguard"),
    call("addresses trusted", "guardduty:CreateIPSet",
         {"DetectorId": "d", "Name": "i", "Activate": True}, "create unguard"),
    call("new accounts unwatched", "guardduty:UpdateOrganizationConfiguration",
         {"DetectorId": "d", "AutoEnableOrganizationMembers": "NONE"}, "update unguard"),
    call("a control on", "securityhub:UpdateStandardsControl",
         {"StandardsControlArn": "c", "ControlStatus": "ENABLED"}, "update"),
    call("a control off", "securityhub:UpdateStandardsControl",
         {"StandardsControlArn": "c", "ControlStatus": "DISABLED"}, "update unguard disrupt"),
    call("one control of many off", "securityhub:BatchUpdateStandardsControlAssociations",
         {"StandardsControlAssociationUpdates": [
             {"StandardsArn": "s", "SecurityControlId": "a", "AssociationStatus": "ENABLED"},
             {"StandardsArn": "s", "SecurityControlId": "b", "AssociationStatus": "DISABLED"}]},
         "update unguard"),
    call("controls on", "securityhub:BatchUpdateStandardsControlAssociations",
         {"StandardsControlAssociationUpdates": [
             {"StandardsArn": "s", "SecurityControlId": "a", "AssociationStatus": "ENABLED"}]},
         "update"),
    call("findings suppressed", "inspector2:CreateFilter",
         {"action": "SUPPRESS", "name": "f", "filterCriteria": {}}, "create unguard"),
    call("inspection off", "inspector2:UpdateEc2DeepInspectionConfiguration",
         {"activateDeepInspection": False}, "update unguard"),
    call("one resource type off", "inspector2:UpdateOrganizationConfiguration",
         {"autoEnable": {"ec2": True, "ecr": False}}, "update unguard"),
    call("Macie suspended", "macie2:UpdateMacieSession", {"status": "PAUSED"}, "update unguard"),
    call("Macie resumed", "macie2:UpdateMacieSession", {"status": "ENABLED"}, "update"),
    call("a job cancelled", "macie2:UpdateClassificationJob",
         {"jobId": "j", "jobStatus": "CANCELLED"}, "delete"),
    call("a job resumed", "macie2:UpdateClassificationJob",
         {"jobId": "j", "jobStatus": "RUNNING"}, "update"),
    call("samples hidden", "macie2:UpdateRevealConfiguration",
         {"configuration": {"status": "DISABLED"}}, "update"),
    call("samples shown", "macie2:UpdateRevealConfiguration",
         {"configuration": {"status": "ENABLED"}}, "update access"),
]  # fmt: skip


@pytest.mark.parametrize(("operation", "params", "state", "traits"), CASES)
def test_watching(
    operation: str, params: dict[str, Any], state: dict[str, Any] | None, traits: str
) -> None:
    assert_impact(operation, params, state, traits)
