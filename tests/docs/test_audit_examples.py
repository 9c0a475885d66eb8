"""The handlers of the examples ship every record, and the copy verifies."""

from __future__ import annotations

import importlib.util
import json
import logging
from pathlib import Path
from typing import Any

import boto3
import pytest

import fourEyes
from fourEyes.audit import Trail
from fourEyes.audit.verify import verify_files
from fourEyes.errors import AuditError
from support import log
from support.stage import stage_in

EXAMPLES = Path(__file__).parents[2] / "examples"
LOGGER = logging.getLogger("fourEyes.audit")


def _example(name: str) -> Any:
    spec = importlib.util.spec_from_file_location(name, EXAMPLES / f"{name}.py")
    assert spec is not None and spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.fixture(autouse=True)
def _restored() -> Any:
    level = LOGGER.level
    yield
    for handler in list(LOGGER.handlers):
        LOGGER.removeHandler(handler)
        handler.close()
    LOGGER.setLevel(level)


def test_a_second_file_gets_a_copy_that_verifies(tmp_path: Path) -> None:
    _example("audit_file").copy_to(str(tmp_path / "copy"))
    trail = Trail(str(tmp_path / "log"))
    for event, members in log.EVENTS.items():
        trail.record(event, **members)

    assert (tmp_path / "copy").read_bytes() == (tmp_path / "log").read_bytes()
    assert verify_files([tmp_path / "copy"]).is_intact


def test_a_second_file_on_a_full_disk_counts() -> None:
    _example("audit_file").copy_to("/dev/full")
    with pytest.raises(AuditError):
        Trail("/dev/null").record("guard.installed")


def test_cloudwatch_gets_every_record_but_those_of_its_own_calls(tmp_path, monkeypatch) -> None:
    with stage_in(tmp_path, monkeypatch) as stage:
        logs = boto3.client("logs")
        logs.create_log_group(logGroupName="audit")
        logs.create_log_stream(logGroupName="audit", logStreamName="agent")
        _example("audit_cloudwatch").ship_to("audit", "agent")
        stage.install()
        boto3.client("sqs").create_queue(QueueName="jobs")
        fourEyes.uninstall()
        events = logs.get_log_events(logGroupName="audit", logStreamName="agent")["events"]

        sent = [json.loads(event["message"]) for event in events]
        assert [record["eventName"] for record in sent if "eventName" in record] == ["CreateQueue"]
        assert sent[-1] in stage.events()


def test_firehose_gets_lines(tmp_path, monkeypatch) -> None:
    with stage_in(tmp_path, monkeypatch) as stage:
        boto3.client("s3", region_name="us-east-1").create_bucket(Bucket="lake")
        target = {"RoleARN": "arn:aws:iam::123456789012:role/r", "BucketARN": "arn:aws:s3:::lake"}
        boto3.client("firehose").create_delivery_stream(
            DeliveryStreamName="audit", ExtendedS3DestinationConfiguration=target
        )
        _example("audit_firehose").ship_to("audit")
        stage.install()
        boto3.client("sqs").create_queue(QueueName="jobs")
        fourEyes.uninstall()
        s3 = boto3.client("s3", region_name="us-east-1")
        bodies = [
            s3.get_object(Bucket="lake", Key=entry["Key"])["Body"].read()
            for entry in s3.list_objects_v2(Bucket="lake")["Contents"]
        ]

        assert any(b'"CreateQueue"' in body and body.endswith(b"\n") for body in bodies)
