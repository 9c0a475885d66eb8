"""Every change leaves one record, an approved one tells its whole story, and reads are silent."""

from __future__ import annotations

import json
import logging
import os

import boto3
import pytest

from fourEyes.audit.model import AuditRecord
from fourEyes.audit.read import records
from fourEyes.audit.report import report_on
from fourEyes.audit.story import story_of
from fourEyes.audit.verify import verify_files
from fourEyes.errors import GuardFailedError
from support.ocsf_schema import faults
from support.stage import MOTO_PRINCIPAL, blocked


def _table(name: str = "orders") -> None:
    boto3.client("dynamodb").create_table(
        TableName=name,
        KeySchema=[{"AttributeName": "id", "KeyType": "HASH"}],
        AttributeDefinitions=[{"AttributeName": "id", "AttributeType": "S"}],
        BillingMode="PAY_PER_REQUEST",
    )


def _journey(stage) -> str:
    """Block, approve and execute one delete; return the request's id."""
    stage.install()
    _table()
    dynamodb = boto3.client("dynamodb")
    error = blocked(dynamodb.delete_table, TableName="orders")
    stage.approve(error.request_id)
    dynamodb.delete_table(TableName="orders")
    assert dynamodb.list_tables()["TableNames"] == []
    return error.request_id


def test_the_log_of_a_whole_journey_verifies_and_tells_the_story(stage) -> None:
    request_id = _journey(stage)

    assert verify_files([stage.log]).is_intact
    story = story_of(request_id, records([stage.log]))
    assert [step.event for step in story.steps] == [
        "request.opened",
        "call.blocked",
        "approval.spent",
        "call.executed",
    ]
    executed = story.records[-1]
    assert executed["eventName"] == "DeleteTable"
    assert executed["approvals"][0]["approver"] == "bob"
    assert executed["agent"]["arn"] == MOTO_PRINCIPAL
    assert executed["outcome"]["http"] == 200
    assert len({record["digest"] for record in story.records}) == 1


def test_every_record_of_a_journey_keeps_to_the_documented_shape(stage) -> None:
    _journey(stage)

    for event in stage.events():
        assert not AuditRecord.model_validate(event).model_extra


def test_a_journey_in_ocsf_keeps_to_the_published_class(stage) -> None:
    stage.set(LOG_FORMAT="ocsf")
    request_id = _journey(stage)

    lines = [json.loads(line) for line in stage.log.read_text().splitlines()]
    assert [faults(line) for line in lines] == [[]] * len(lines)
    assert verify_files([stage.log]).is_intact
    assert story_of(request_id, records([stage.log])) is not None


def test_an_unprotected_write_is_one_record_with_decision_and_outcome(stage) -> None:
    stage.install()
    before = len(stage.events())
    _table()

    (record,) = stage.events()[before:]
    assert record["event"] == "call.allowed"
    assert (record["decision"], record["reason"]) == ("allow", "not_protected")
    assert record["eventName"] == "CreateTable"
    assert record["outcome"]["state"] == "done"
    assert record["outcome"]["http"] == 200


def test_reads_are_silent_but_for_those_that_hand_out_secrets(stage) -> None:
    stage.install()
    secrets = boto3.client("secretsmanager")
    secrets.create_secret(Name="db", SecretString="hunter2-hunter2")
    before = len(stage.events())
    boto3.client("dynamodb").list_tables()
    secrets.list_secrets()
    assert len(stage.events()) == before

    secrets.get_secret_value(SecretId="db")
    (record,) = stage.events()[before:]
    assert record["eventName"] == "GetSecretValue"
    assert record["requestParameters"] == {"SecretId": "db"}
    assert "hunter2" not in stage.log.read_text()


def test_observe_mode_reports_what_would_have_been_blocked(stage) -> None:
    stage.install(MODE="observe")
    for name in ("orders", "users", "orders"):
        _table(name)
        boto3.client("dynamodb").delete_table(TableName=name)

    report = report_on(records([stage.log]))
    (group,) = report.groups
    assert (group.operation, group.count, group.decision) == ("DeleteTable", 3, "observe")
    assert {name.rsplit("/")[-1] for name in group.resources} == {"orders", "users"}
    assert report.went_ahead == 3


@pytest.mark.parametrize("fault", ["full disk", "broken pipe"])
def test_a_record_that_cannot_be_written_blocks_what_is_protected_and_warns_on_the_rest(
    stage, fault, caplog
) -> None:
    path = "/dev/full"
    reader = -1
    if fault == "broken pipe":
        path = str(stage.folder / "pipe")
        os.mkfifo(path)
        reader = os.open(path, os.O_RDONLY | os.O_NONBLOCK)
    stage.install()
    _table()
    request_id = blocked(boto3.client("dynamodb").delete_table, TableName="orders").request_id
    stage.approve(request_id)

    stage.install(LOG=path)
    if reader >= 0:
        os.close(reader)
    with caplog.at_level(logging.WARNING, "fourEyes"):
        _table("users")
    assert "could not be written" in caplog.text
    error = blocked(boto3.client("dynamodb").delete_table, TableName="orders")
    assert isinstance(error, GuardFailedError)
    assert error.reason == "audit_unwritable"
    assert "orders" in boto3.client("dynamodb").list_tables()["TableNames"]


def test_the_record_bears_the_request_id_that_cloudtrail_will_show(stage) -> None:
    stage.install()
    _table()
    dynamodb = boto3.client("dynamodb")
    stage.approve(blocked(dynamodb.delete_table, TableName="orders").request_id)
    answer = dynamodb.delete_table(TableName="orders")

    (executed,) = stage.events("call.executed")
    assert executed["outcome"]["awsRequestId"] == answer["ResponseMetadata"]["RequestId"]
