"""What a process tries that may choose where its ledger lies."""

from __future__ import annotations

import boto3
import pytest

import fourEyes
from fourEyes.errors import StoreError
from support.attacker import bucket, tried
from support.stage import Stage, blocked
from support.targets import KEY


def delete() -> None:
    boto3.client("s3").delete_object(Bucket="ledger", Key=KEY)


def objects() -> int:
    return boto3.client("s3").list_objects_v2(Bucket="ledger")["KeyCount"]


def test_a_ledger_that_the_trust_file_does_not_name_is_refused(stage: Stage) -> None:
    bucket("ledger")
    stage.trust(stores=[stage.store_url])
    stage.install()
    token = stage.token(blocked(delete).request_id)

    with pytest.raises(StoreError) as caught:
        stage.install(STORE=f"sqlite://{stage.folder / 'mine' / 'store.sqlite3'}")
    assert caught.value.code == "store_not_named"
    assert stage.store_url in str(caught.value)
    with fourEyes.approved(token):
        assert blocked(delete).reason == "store_not_named"
        tried(delete)
    assert objects() == 1
    assert not (stage.folder / "mine").exists()


def test_a_ledger_that_is_one_of_those_named_is_used(stage: Stage) -> None:
    bucket("ledger")
    stage.trust(stores=["dynamodb://foureyes?region=eu-west-1", stage.store_url])
    stage.install()
    stage.approve(blocked(delete).request_id)
    delete()
    assert objects() == 0
