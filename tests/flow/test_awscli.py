"""The AWS CLI, version 1, with its own copy of botocore: guarded by environment or as a plugin."""

from __future__ import annotations

import sys
from pathlib import Path

import boto3
import pytest
from cryptography.hazmat.primitives.serialization import (
    BestAvailableEncryption,
    Encoding,
    PrivateFormat,
)
from typer.testing import CliRunner, Result

from fourEyes.cli.app import app
from support import people
from support.processes import Processes, Ran
from support.server import reset, served_stage

AWS = str(Path(sys.executable).with_name("aws"))
KEYS = [f"logs/{number}" for number in range(56)]
CONFIG = str(Path(__file__).parents[2] / "examples" / "awscli_config")


@pytest.fixture(scope="module")
def processes(tmp_path_factory) -> Processes:
    """Give processes that may reach a server."""
    folder = tmp_path_factory.mktemp("awscli")
    with pytest.MonkeyPatch.context() as patch, served_stage(folder, patch) as stage:
        yield Processes(stage, folder)


@pytest.fixture(autouse=True)
def production(processes) -> None:
    """Start each test with a table and a bucket with one object."""
    reset(processes.stage.endpoint)
    processes.stage.make_table("orders")
    s3 = boto3.client("s3")
    s3.create_bucket(Bucket="prod", CreateBucketConfiguration={"LocationConstraint": "eu-west-1"})
    s3.put_object(Bucket="prod", Key="ledger", Body=b"all there is")


def assert_untouched() -> None:
    assert boto3.client("dynamodb").list_tables()["TableNames"] == ["orders"]
    assert keys() == ["ledger"]
    body = boto3.client("s3").get_object(Bucket="prod", Key="ledger")["Body"].read()
    assert body == b"all there is"


def keys() -> list[str]:
    found = boto3.client("s3").list_objects_v2(Bucket="prod").get("Contents", [])
    return [item["Key"] for item in found]


def assert_blocked(ran: Ran) -> None:
    assert ran.code in {1, 255}
    assert "FourEyesApprovalRequired" in ran.err
    assert_untouched()


@pytest.mark.parametrize(
    "command",
    [
        "dynamodb delete-table --table-name orders",
        "s3api delete-object --bucket prod --key ledger",
        "s3 rm s3://prod/ledger",
        "s3 rb s3://prod --force",
        "s3 sync empty s3://prod --delete",
    ],
)
def test_a_command_that_deletes_is_blocked(processes, command) -> None:
    (processes.folder / "empty").mkdir(exist_ok=True)
    assert_blocked(processes.run(AWS, *command.split()))


def test_a_move_leaves_the_original_and_a_copy(processes) -> None:
    ran = processes.run(AWS, "s3", "mv", "s3://prod/ledger", "s3://prod/copy")
    assert ran.code == 1
    assert "FourEyesApprovalRequired" in ran.err
    assert keys() == ["copy", "ledger"]


def test_reads_go_on(processes) -> None:
    ran = processes.run(AWS, "s3", "ls", "s3://prod")
    assert (ran.code, ran.err) == (0, "")
    assert "ledger" in ran.out


def test_the_plugin_alone_guards_the_cli(processes) -> None:
    command = ("dynamodb", "delete-table", "--table-name", "orders")
    assert_blocked(processes.run(AWS, *command, FOUREYES_AUTO="", AWS_CONFIG_FILE=CONFIG))


def test_a_plugin_that_cannot_guard_ends_the_command(processes) -> None:
    ran = processes.run(
        *(AWS, "s3", "rm", "s3://prod/ledger"),
        FOUREYES_AUTO="",
        FOUREYES_MODE="off",
        AWS_CONFIG_FILE=CONFIG,
    )
    assert ran.code == 78
    assert "FOUREYES_MODE" in ran.err
    assert_untouched()


def approve(processes: Processes, batch: str) -> Result:
    """Let Bob approve a whole batch: one card, one confirmation."""
    secret = BestAvailableEncryption(b"secret")
    pem = people.signer("bob").key.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, secret)
    key = processes.file("bob", pem.decode())
    Path(key).chmod(0o600)
    passphrase = processes.file("passphrase", "secret")
    flags = ["--key", key, "--passphrase-file", passphrase, "--confirm", str(len(KEYS))]
    return CliRunner().invoke(app, ["approve", "--batch", batch, *flags])


def test_fifty_six_keys_are_one_batch_and_go_once(processes) -> None:
    """s3transfer deletes in threads, in any order; a key that came later has no approval."""
    stage, s3 = processes.stage, boto3.client("s3")
    for key in KEYS:
        s3.put_object(Bucket="prod", Key=key, Body=b"x")
    known = {request.id for request in stage.store.page(now=0, limit=200)}
    command = (AWS, "s3", "rm", "s3://prod/logs/", "--recursive")

    assert processes.run(*command).code == 1
    assert len(keys()) == 57
    asked = [one for one in stage.store.page(now=0, limit=200) if one.id not in known]
    assert len(asked) == 56
    (batch,) = {request.batch for request in asked}

    assert approve(processes, batch).exit_code == 0
    s3.put_object(Bucket="prod", Key="logs/late", Body=b"x")
    assert processes.run(*command).code == 1
    assert keys() == ["ledger", "logs/late"]

    for key in KEYS:
        s3.put_object(Bucket="prod", Key=key, Body=b"x")
    assert processes.run(*command).code == 1
    assert len(keys()) == 58
