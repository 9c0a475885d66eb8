"""When the guard cannot decide it blocks and says why; reads never notice."""

from __future__ import annotations

import json
import sqlite3
from contextlib import closing
from pathlib import Path

import boto3
import botocore
import pytest
from botocore.config import Config

import fourEyes
from fourEyes.errors import GuardFailedError, SettingsError, TrustError
from support.stage import blocked


def delete() -> None:
    boto3.client("sqs").delete_queue(QueueUrl="https://sqs.eu-west-1.amazonaws.com/1/jobs")


def read() -> None:
    boto3.client("sqs").list_queues()


def duplicated(document: dict) -> str:
    return json.dumps(document)[:-1] + ', "rules": []}'


def shared_key(document: dict) -> str:
    document["approvers"][1]["keys"][0]["public"] = document["approvers"][0]["keys"][0]["public"]
    return json.dumps(document)


def same_person_twice(document: dict) -> str:
    document["approvers"].append(document["approvers"][0])
    return json.dumps(document)


BAD_TRUST = {
    "missing": lambda document: None,
    "empty": lambda document: "",
    "no json": lambda document: "{",
    "binary": lambda document: "\x00\x01",
    "duplicate keys": duplicated,
    "two people, one key": shared_key,
    "one person twice": same_person_twice,
}


@pytest.mark.parametrize("fault", BAD_TRUST)
def test_a_bad_trust_file_blocks_protected_calls_and_leaves_reads_alone(stage, fault) -> None:
    path = stage.folder / "trust.json"
    text = BAD_TRUST[fault](json.loads(path.read_text()))
    path.unlink()
    if text is not None:
        path.write_text(text)
    stage.set(TRUST_SHA256="", UNSAFE_TRUST="1")

    with pytest.raises(TrustError) as caught:
        fourEyes.install()
    assert "\n" not in str(caught.value)
    error = blocked(delete)
    assert isinstance(error, GuardFailedError)
    assert error.reason == caught.value.code
    read()


def test_a_bad_variable_blocks_protected_calls_and_leaves_reads_alone(stage) -> None:
    stage.set(MODE="off")
    with pytest.raises(SettingsError, match="FOUREYES_MODE"):
        fourEyes.install()
    assert blocked(delete).reason == "settings_invalid"
    read()


def test_a_trust_file_that_was_changed_after_it_was_pinned_is_refused(stage) -> None:
    path = stage.folder / "trust.json"
    path.write_text(path.read_text() + " ")
    with pytest.raises(TrustError) as caught:
        fourEyes.install()
    assert caught.value.code == "trust_pin_mismatch"
    blocked(delete)


def test_an_agent_that_the_trust_file_does_not_name_is_refused_at_install(stage) -> None:
    stage.set(AGENT="stranger")
    with pytest.raises(SettingsError, match="stranger"):
        fourEyes.install()
    blocked(delete)


def corrupt(path: Path) -> None:
    path.write_bytes(b"SQLite format 3\0" + b"\xff" * 4096)


def zero_bytes(path: Path) -> None:
    path.write_bytes(b"")


def newer(path: Path) -> None:
    with closing(sqlite3.connect(path)) as database, database:
        database.execute("UPDATE meta SET value = 999 WHERE key = 'version'")


def directory(path: Path) -> None:
    for file in path.parent.glob(path.name + "*"):
        file.unlink()
    path.mkdir()


@pytest.mark.parametrize("fault", [corrupt, zero_bytes, newer, directory])
def test_a_store_that_cannot_be_used_blocks_with_its_own_code(stage, fault) -> None:
    stage.install()
    blocked(delete)
    path = Path(stage.store_url.removeprefix("sqlite://"))
    fourEyes.uninstall()
    fault(path)
    fourEyes.install()
    error = blocked(delete)
    assert error.reason.startswith("store_")
    assert error.request_id is None
    read()


def test_a_locked_store_blocks_with_its_own_code(stage) -> None:
    """It takes ten seconds: honest callers of a busy ledger wait that long."""
    stage.install()
    blocked(delete)
    path = stage.store_url.removeprefix("sqlite://")
    other = sqlite3.connect(path, isolation_level=None)
    other.execute("BEGIN EXCLUSIVE")
    try:
        assert blocked(delete).reason == "store_locked"
    finally:
        other.close()


def test_a_caller_whom_sts_does_not_name_is_blocked(served) -> None:
    served.trust(endpoints={"sts": "http://127.0.0.1:1"})
    served.install()
    assert blocked(delete).reason == "unknown_caller"
    read()


def test_an_unsigned_call_is_blocked(stage) -> None:
    stage.install()
    unsigned = boto3.client("s3", config=Config(signature_version=botocore.UNSIGNED))
    assert blocked(unsigned.delete_bucket, Bucket="bucket").reason == "unknown_caller"


def test_a_full_disk_under_the_audit_log_blocks_approved_calls_only(stage) -> None:
    stage.install()
    stage.approve(blocked(delete).request_id)
    stage.install(LOG="/dev/full")
    boto3.client("sqs").create_queue(QueueName="new")
    assert blocked(delete).reason == "audit_unwritable"
    read()
