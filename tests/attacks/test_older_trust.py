"""What an older trust file, genuine and signed in its day, would free."""

from __future__ import annotations

from typing import Any

import boto3
import pytest

from support import people
from support.attacker import bucket, tried
from support.stage import MOTO_PRINCIPAL, Stage, blocked
from support.targets import KEY

BUCKET = "ledger-of-2025"
OLDER: dict[str, dict[str, Any]] = {
    "observes": {"floor": {"mode": "observe"}},
    "protects less": {"floor": {"protect": ["access"]}},
    "lets the principal pass": {
        "unguarded_principals": [{"principal": MOTO_PRINCIPAL, "reason": "break-glass, back then"}]
    },
    "exempts the bucket": {
        "rules": [
            people.rule_entry(),
            {
                "id": "scratch",
                "match": {
                    "account": [people.ACCOUNT],
                    "resource": [f"arn:aws:s3:::{BUCKET}", f"arn:aws:s3:::{BUCKET}/*"],
                },
                "exempt": True,
                "reason": "it was scratch, back then",
            },
        ]
    },
}


@pytest.fixture
def ledger(stage: Stage) -> Stage:
    """Give a ledger that has seen version 7, and a bucket."""
    stage.set_key_of_account()
    stage.trust(version=7)
    stage.install()
    bucket(BUCKET)
    blocked(delete)
    return stage


def delete() -> None:
    s3 = boto3.client("s3")
    s3.delete_object(Bucket=BUCKET, Key=KEY)
    s3.delete_bucket(Bucket=BUCKET)


def buckets() -> list[str]:
    return [one["Name"] for one in boto3.client("s3").list_buckets()["Buckets"]]


@pytest.mark.parametrize("older", OLDER)
def test_an_older_trust_file_that_would_free_a_call_is_refused(ledger: Stage, older: str) -> None:
    ledger.trust(version=6, **OLDER[older])
    ledger.install()
    assert blocked(boto3.client("s3").delete_bucket, Bucket=BUCKET).reason == "trust_rolled_back"
    tried(delete)
    assert buckets() == [BUCKET]


@pytest.mark.parametrize("newer", OLDER)
def test_the_same_file_with_a_higher_version_is_taken(ledger: Stage, newer: str) -> None:
    ledger.trust(version=8, **OLDER[newer])
    ledger.install()
    delete()
    assert buckets() == []


def test_a_file_that_observes_needs_no_store(stage: Stage) -> None:
    stage.trust(floor={"mode": "observe"})
    (stage.folder / "state").write_text("no folder")
    stage.install()
    bucket(BUCKET)
    delete()
    assert buckets() == []


def test_calls_that_are_harmless_whatever_a_file_says_open_no_store(stage: Stage) -> None:
    stage.trust(floor={"protect": ["delete"]})
    stage.install()
    boto3.client("sqs").create_queue(QueueName="jobs")
    assert buckets() == []
    assert not (stage.folder / "state").exists()
