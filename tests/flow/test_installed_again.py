"""After another `install`, or `uninstall`, the earlier guard holds nothing and fails nobody."""

from __future__ import annotations

import threading
import time
from pathlib import Path

import boto3
import pytest

import fourEyes
from support.stage import Stage, blocked, stage_in
from support.stores import open_files

BUCKET = "ledger-of-2025"


@pytest.fixture
def stage(tmp_path, monkeypatch):
    """Give a guarded process against moto, with a bucket."""
    with stage_in(tmp_path, monkeypatch) as stage:
        boto3.client("s3", region_name="us-east-1").create_bucket(Bucket=BUCKET)
        yield stage


def held(stage: Stage) -> int:
    return open_files(Path(stage.store_url.removeprefix("sqlite://")))


def kept_error():
    """Return what blocked a call: its traceback leads to the guard as long as it is kept."""
    error = blocked(boto3.client("s3", region_name="us-east-1").delete_bucket, Bucket=BUCKET)
    error.kept = error
    return error


@pytest.mark.parametrize("end", [fourEyes.install, fourEyes.uninstall])
def test_the_earlier_guards_ledger_is_closed(stage: Stage, end) -> None:
    stage.install()
    error = kept_error()
    assert held(stage) == 1
    end()
    assert held(stage) == 0
    assert error.request_id


def test_a_guard_that_cannot_be_built_closes_the_earlier_ones_ledger(stage: Stage) -> None:
    stage.install()
    error = kept_error()
    with pytest.raises(fourEyes.SettingsError):
        stage.install(AGENT="nobody")
    assert held(stage) == 0
    assert error.request_id


def test_no_log_file_stays_open(stage: Stage) -> None:
    stage.install()
    for _ in range(3):
        fourEyes.install()
    assert open_files(stage.log) <= 1


@pytest.mark.parametrize("end", [fourEyes.install, fourEyes.uninstall])
def test_a_call_that_is_being_judged_gets_its_verdict(stage: Stage, end) -> None:
    """It waits for its approval in another thread, under the guard that is taken away."""
    stage.install(WAIT="60")
    s3 = boto3.client("s3", region_name="us-east-1")
    errors = []

    def delete() -> None:
        try:
            s3.delete_bucket(Bucket=BUCKET)
        except Exception as error:
            errors.append(error)

    thread = threading.Thread(target=delete)
    thread.start()
    while not (asked := stage.store.page(now=int(time.time()))):
        time.sleep(0.02)
    end()
    stage.approve(asked[0].id)
    thread.join(60)

    assert errors == []
    assert s3.list_buckets()["Buckets"] == []
    (spent,) = stage.events("approval.spent")
    assert spent["decision"] == "allow"
    assert held(stage) == 0
