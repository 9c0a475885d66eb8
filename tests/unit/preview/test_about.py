"""Whether a call can be undone follows from its params and from what was seen, never from hope."""

from __future__ import annotations

import pytest

from fourEyes.observe.facts import Seen
from fourEyes.preview.about import about, documentation
from fourEyes.preview.text import age
from support import people

VERSIONED = {"s3/GetBucketVersioning": {"Status": "Enabled"}}
NOT_VERSIONED = {"s3/GetBucketVersioning": {}}
RECOVERY = "dynamodb/DescribeContinuousBackups"
BACKUPS = "dynamodb/ListBackups"
ON = {
    "ContinuousBackupsDescription": {
        "PointInTimeRecoveryDescription": {"PointInTimeRecoveryStatus": "ENABLED"}
    }
}


def told(call: str, params: dict, answers: dict):
    service, operation = call.split(":")
    tree = {"m": {name: _tree(value) for name, value in params.items()}}
    asked = people.intent(service=service, operation=operation, params=tree)
    return about(asked, Seen((), answers))


def _tree(value):
    if isinstance(value, bool):
        return value
    return f"i:{value}" if isinstance(value, int) else f"s:{value}"


@pytest.mark.parametrize(
    ("call", "params", "answers", "begins"),
    [
        ("s3:DeleteObject", {"Bucket": "b", "Key": "k"}, VERSIONED, "yes"),
        ("s3:DeleteObject", {"Bucket": "b", "Key": "k"}, NOT_VERSIONED, "no"),
        ("s3:DeleteObject", {"Bucket": "b", "Key": "k"}, {}, "unknown"),
        ("s3:DeleteObject", {"Bucket": "b", "Key": "k", "VersionId": "1"}, VERSIONED, "no"),
        ("dynamodb:DeleteTable", {"TableName": "t"}, {RECOVERY: ON}, "yes"),
        ("dynamodb:DeleteTable", {"TableName": "t"}, {}, "unknown"),
        (
            "dynamodb:DeleteTable",
            {"TableName": "t"},
            {RECOVERY: {}, BACKUPS: {"BackupSummaries": [{"BackupName": "b"}]}},
            "partly",
        ),
        ("dynamodb:DeleteTable", {"TableName": "t"}, {RECOVERY: {}}, "unknown"),
        ("dynamodb:DeleteTable", {"TableName": "t"}, {RECOVERY: {}, BACKUPS: {}}, "no"),
        ("dynamodb:DeleteItem", {"TableName": "t"}, {RECOVERY: ON}, "yes"),
        ("dynamodb:DeleteItem", {"TableName": "t"}, {RECOVERY: {}}, "no"),
        ("dynamodb:DeleteItem", {"TableName": "t"}, {}, "unknown"),
        ("kms:ScheduleKeyDeletion", {"KeyId": "k", "PendingWindowInDays": 7}, {}, "yes, by C"),
        ("secretsmanager:DeleteSecret", {"SecretId": "s"}, {}, "yes, by RestoreSecret within 30"),
        (
            "secretsmanager:DeleteSecret",
            {"SecretId": "s", "ForceDeleteWithoutRecovery": True},
            {},
            "no",
        ),
        (
            "rds:DeleteDBInstance",
            {"DBInstanceIdentifier": "d", "SkipFinalSnapshot": True},
            {},
            "no final snapshot",
        ),
        (
            "rds:DeleteDBInstance",
            {"DBInstanceIdentifier": "d", "FinalDBSnapshotIdentifier": "s"},
            {},
            "yes",
        ),
        ("ec2:DeleteVolume", {"VolumeId": "v"}, {}, "unknown"),
        ("ec2:DeleteVolume", {"VolumeId": "v"}, {"ec2/DescribeSnapshots": {"Snapshots": []}}, "no"),
        ("lambda:DeleteFunction", {"FunctionName": "f"}, {}, "unknown"),
        ("cloudformation:DeleteStack", {"StackName": "s"}, {}, "unknown"),
        ("workspaces:TerminateWorkspaces", {}, {}, "unknown"),
    ],
)
def test_can_it_be_undone(call, params, answers, begins) -> None:
    assert told(call, params, answers).undo.startswith(begins)


def test_every_operation_has_a_card_with_its_reason_and_aws_own_words() -> None:
    said = told("workspaces:TerminateWorkspaces", {}, {})
    assert "workspaces/TerminateWorkspaces" in said.why
    assert said.documentation == "Terminates the specified WorkSpaces."


def test_what_botocore_does_not_know_has_no_documentation() -> None:
    assert documentation("s3", "NoSuchOperation") == ""
    assert documentation("no-such-service", "DeleteIt") == ""


@pytest.mark.parametrize(
    ("moment", "said"),
    [
        ("2026-01-01 00:00:00Z", "3 d ago"),
        ("2026-01-03 23:59:30.250Z", "30 s ago"),
        ("none", ""),
        ("1: 2026-01-01 00:00:00Z", ""),
    ],
)
def test_a_time_is_followed_by_how_long_ago_it_was(moment, said) -> None:
    assert age(moment, 1_767_484_800) == said
