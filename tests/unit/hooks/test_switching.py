"""On and off: every seam is a pair, and nothing stays behind."""

from __future__ import annotations

import importlib
import os
import subprocess
import sys
from pathlib import Path

import boto3
import botocore.auth
import botocore.client
import pytest
from botocore.awsrequest import AWSRequest
from moto import mock_aws

from fourEyes import hooks
from fourEyes.errors import ApprovalRequiredError, GuardFailedError, SettingsError
from fourEyes.hooks import events
from fourEyes.hooks.closed import closed
from support.judging import SimpleGuard


@pytest.fixture
def guard(monkeypatch):
    """Give a guard that is installed, against moto."""
    monkeypatch.setenv("AWS_ACCESS_KEY_ID", "testing")
    monkeypatch.setenv("AWS_SECRET_ACCESS_KEY", "testing")
    monkeypatch.setenv("AWS_DEFAULT_REGION", "us-east-1")
    guard = SimpleGuard()
    with mock_aws():
        hooks.install(guard)
        yield guard
        hooks.uninstall()


def test_a_second_install_puts_the_new_guard_in_place(guard):
    seams = dict(vars(botocore.client.BaseClient))
    other = SimpleGuard(approved={"DeleteBucket"})
    hooks.install(other)
    assert dict(vars(botocore.client.BaseClient)) == seams
    s3 = boto3.client("s3")
    s3.create_bucket(Bucket="one")
    s3.delete_bucket(Bucket="one")
    assert guard.asked == []
    assert [call.operation for call in other.asked] == ["CreateBucket", "DeleteBucket"]


def test_a_client_follows_from_one_guard_to_the_next(guard):
    s3 = boto3.client("s3")
    s3.list_buckets()
    hooks.install(SimpleGuard())
    with pytest.raises(ApprovalRequiredError):
        s3.delete_bucket(Bucket="one")
    assert len(events._CARRIERS) == 1


def test_uninstall_leaves_no_handler_and_no_finder(guard):
    s3 = boto3.client("s3")
    s3.list_buckets()
    finders = len(sys.meta_path)
    hooks.uninstall()
    assert len(events._CARRIERS) == 0
    assert len(sys.meta_path) == finders - 1
    assert not hooks.is_installed()
    assert hooks.verify_installation() == ["the guard is not installed"]


def test_a_seam_that_was_replaced_is_told_by_name(guard, monkeypatch):
    with monkeypatch.context() as patch:
        patch.setattr(botocore.client.BaseClient, "_make_api_call", lambda *_: None)
        (gap,) = hooks.verify_installation()
    assert "botocore.client.BaseClient._make_api_call" in gap
    assert hooks.verify_installation() == []


def test_a_botocore_without_a_place_for_a_seam_is_named(monkeypatch):
    monkeypatch.delattr(botocore.client.BaseClient, "_emit_api_params")

    with pytest.raises(SettingsError, match=r"no `botocore.client.BaseClient._emit_api_params`"):
        hooks.install(SimpleGuard())
    assert not hooks.is_installed()


OTHER = {
    "_dict": "botocore.awsrequest.HeadersDict = type('HeadersDict', (dict,), {})",
    "AwsChunkedWrapper": "del botocore.httpchecksum.AwsChunkedWrapper",
}
"""What a botocore may lack, and how it comes to lack it."""


@pytest.mark.parametrize("lacking", OTHER)
def test_a_botocore_with_other_insides_is_refused_by_their_names(lacking):
    code = f"""
import botocore.awsrequest, botocore.httpchecksum, fourEyes
from fourEyes import hooks
from support.judging import SimpleGuard
{OTHER[lacking]}
try:
    hooks.install(SimpleGuard())
except fourEyes.SettingsError as error:
    assert not hooks.is_installed()
    print(error)
"""
    found = [*sys.path, str(Path(__file__).parents[2])]
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(found)}
    said = subprocess.run(
        [sys.executable, "-c", code], env=environment, capture_output=True, text=True, check=True
    )
    assert said.stdout.startswith("this botocore lacks what the guard takes hold of"), said.stderr
    assert f"'{lacking}'" in said.stdout


def test_a_module_that_is_loaded_anew_is_taken_over_again(guard):
    before = dict(vars(botocore.auth))
    try:
        importlib.reload(botocore.auth)
        assert botocore.auth.SigV4Auth is not before["SigV4Auth"]
        assert hooks.missing() == []
        signer = botocore.auth.SigV4Auth(None, "s3", "us-east-1")
        with pytest.raises(ApprovalRequiredError):
            signer.add_auth(AWSRequest("DELETE", "https://x/"))
    finally:
        hooks.uninstall()
        vars(botocore.auth).update(before)


def test_observe_mode_blocks_nothing(guard):
    def change(request, **_):
        request.headers["x-amz-acl"] = "private"

    guard.enforces = False
    s3 = boto3.client("s3")
    s3.create_bucket(Bucket="one")
    s3.meta.events.register("before-sign", change)
    s3.delete_bucket(Bucket="one")
    assert s3.list_buckets()["Buckets"] == []


def test_whatever_goes_wrong_in_a_judge_blocks(guard, monkeypatch):
    def fail(call):
        raise ZeroDivisionError

    guard.judge = fail
    s3 = boto3.client("s3")
    with pytest.raises(GuardFailedError) as caught:
        s3.list_buckets()
    assert isinstance(caught.value.__cause__, ZeroDivisionError)


def test_even_a_call_without_a_name_blocks():
    def fail():
        raise ZeroDivisionError

    with pytest.raises(GuardFailedError, match="unknown:Unknown"):
        closed(SimpleGuard(), fail, fail)


def test_an_interrupt_is_not_an_error_of_the_guard():
    def interrupt():
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        closed(SimpleGuard(), interrupt, interrupt)
