"""Doctor names what is wrong with an environment, and only that."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import time
from collections.abc import Iterator
from datetime import datetime, timezone
from email.utils import format_datetime
from pathlib import Path

import boto3
import pytest
from botocore.awsrequest import AWSResponse
from botocore.stub import Stubber
from typer.testing import CliRunner

from fourEyes.cli.app import app
from fourEyes.cli.checks import Finding, Level, Patient, caller, keys, loading, setup
from fourEyes.signing import generate_key
from support import people
from support.processes import Processes
from support.server import served_stage
from support.stage import Stage, stage_in

ROLE = "arn:aws:sts::123456789012:assumed-role"
GOOD = f"{ROLE}/agent-ops/botocore-session-1"


@pytest.fixture
def stage(tmp_path, monkeypatch) -> Iterator[Stage]:
    """Give an environment with a trust file and moto behind it, and a home of its own."""
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.delenv("SSH_AUTH_SOCK", raising=False)
    with stage_in(tmp_path, monkeypatch) as stage:
        yield stage


def levels(findings: Iterator[Finding]) -> dict[str, Level]:
    return {finding.name: finding.level for finding in findings}


def assume(role: str, session: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Continue with a role's credential in the variables, as an agent would inherit it."""
    arn = f"arn:aws:iam::{people.ACCOUNT}:role/{role}"
    given = boto3.client("sts").assume_role(RoleArn=arn, RoleSessionName=session)["Credentials"]
    monkeypatch.setenv("AWS_ACCESS_KEY_ID", given["AccessKeyId"])
    monkeypatch.setenv("AWS_SECRET_ACCESS_KEY", given["SecretAccessKey"])
    monkeypatch.setenv("AWS_SESSION_TOKEN", given["SessionToken"])


def agent_of(*principals: str) -> dict:
    return {"id": people.AGENT, "principals": list(principals), "operators": ["alice"]}


def test_an_inherited_sign_in_is_the_headline_even_where_it_is_listed(stage, monkeypatch) -> None:
    stage.trust(agents=[agent_of("arn:aws*:sts::*:assumed-role/*")])
    assume("AWSReservedSSO_Admin_0123456789abcdef", "alice@example.com", monkeypatch)
    assert levels(caller.caller(Patient.here()))[caller.HUMAN] is Level.FAIL


def test_the_agents_own_role_is_well(stage, monkeypatch) -> None:
    stage.trust(agents=[agent_of("arn:aws*:sts::*:assumed-role/agent-ops/*")])
    assume("agent-ops", "botocore-session-1", monkeypatch)
    found = levels(caller.caller(Patient.here()))
    assert found["credential"] is Level.OK
    assert found["clock"] is Level.OK
    assert Level.FAIL not in found.values()


def test_an_sts_that_does_not_answer_the_guard_is_named_with_its_url(stage, monkeypatch) -> None:
    stage.trust(
        agents=[agent_of("arn:aws*:sts::*:assumed-role/agent-ops/*")],
        endpoints={"sts": "http://127.0.0.1:9"},
    )
    assume("agent-ops", "botocore-session-1", monkeypatch)

    (said,) = caller.seen_by_the_guard(Patient.here(), GOOD)

    assert said.level is Level.FAIL
    assert "at http://127.0.0.1:9 (`endpoints.sts` in the trust file" in said.text


def test_a_role_that_no_agent_has_fails(stage, monkeypatch) -> None:
    assume("something-else", "botocore-session-1", monkeypatch)
    assert levels(caller.caller(Patient.here()))["credential"] is Level.FAIL


def test_an_iam_user_fails_and_is_a_warning_where_it_is_listed(stage) -> None:
    user = f"arn:aws:iam::{people.ACCOUNT}:user/agent"
    assert caller.whose(Patient.here(), user).name == caller.HUMAN
    stage.trust(agents=[agent_of(user)])
    assert caller.whose(Patient.here(), user).level is Level.WARN


@pytest.mark.parametrize(
    ("arn", "method", "is_human"),
    [
        (GOOD, "env", False),
        (GOOD, "iam-role", False),
        (GOOD, "container-role", False),
        (GOOD, "assume-role", False),
        (GOOD, "shared-credentials-file", True),
        (GOOD, "sso", True),
        (f"{ROLE}/agent-ops/alice@example.com", "env", True),
        (f"{ROLE}/AWSReservedSSO_Ops_00/alice", "env", True),
        ("arn:aws:iam::123456789012:user/alice", "env", True),
        ("arn:aws:iam::123456789012:root", "env", True),
    ],
)
def test_what_shows_that_a_credential_is_a_persons(arn, method, is_human) -> None:
    assert bool(caller.human_sign(arn, method)) is is_human


def test_what_lies_in_a_persons_files_is_a_persons_also_where_sts_is_silent(
    stage, monkeypatch
) -> None:
    (stage.folder / ".aws").mkdir()
    lines = ["[default]", "aws_access_key_id = a", "aws_secret_access_key = b"]
    (stage.folder / ".aws" / "credentials").write_text("\n".join(lines))
    stage.trust(endpoints={"sts": "http://127.0.0.1:9"})
    assert levels(caller.caller(Patient.here())) == {"credential": Level.WARN}
    monkeypatch.delenv("AWS_ACCESS_KEY_ID")
    monkeypatch.delenv("AWS_SECRET_ACCESS_KEY")
    assert levels(caller.caller(Patient.here())) == {caller.HUMAN: Level.FAIL}


@pytest.mark.parametrize(
    ("off", "level"), [(0, Level.OK), (-50, Level.OK), (90, Level.FAIL), (-90, Level.FAIL)]
)
def test_the_clock_is_compared_with_the_answers_date(off, level) -> None:
    now = time.time()
    date = format_datetime(datetime.fromtimestamp(now - off, timezone.utc))
    assert levels(caller.clock(date, now=now)) == {"clock": level}


@pytest.mark.parametrize(
    ("allowed", "level"),
    [
        ("", Level.OK),
        ("dynamodb:DeleteTable", Level.WARN),
        ("iam:AttachRolePolicy", Level.FAIL),
    ],
)
def test_rights_are_what_iam_itself_says(allowed, level) -> None:
    iam = boto3.client("iam", aws_access_key_id="a", aws_secret_access_key="b")
    decided = [
        {"EvalActionName": name, "EvalDecision": "allowed" if name == allowed else "implicitDeny"}
        for name in (*caller.ADMIN, *caller.DESTROYING)
    ]
    with Stubber(iam) as stub:
        stub.add_response("simulate_principal_policy", {"EvaluationResults": decided})
        found = caller.rights(iam, "arn:aws:iam::123456789012:user/agent")
        assert levels(found) == {"rights": level}


def test_rights_that_an_emulator_cannot_tell_are_a_warning() -> None:
    page = AWSResponse("http://localhost", 404, {}, None)
    page._content = b"<!doctype html><title>404</title>"
    iam = boto3.client("iam", "us-east-1", aws_access_key_id="a", aws_secret_access_key="b")
    iam.meta.events.register("before-send", lambda **_: page)

    found = caller.rights(iam, "arn:aws:iam::123456789012:user/agent")
    assert levels(found) == {"rights": Level.WARN}


def test_rights_that_nobody_may_look_at_are_a_warning() -> None:
    iam = boto3.client("iam", aws_access_key_id="a", aws_secret_access_key="b")
    with Stubber(iam) as stub:
        stub.add_client_error("simulate_principal_policy", "AccessDenied")
        found = caller.rights(iam, "arn:aws:iam::123456789012:user/agent")
        assert levels(found) == {"rights": Level.WARN}


def test_a_pinned_trust_file_is_a_warning_and_one_without_a_pin_fails(stage) -> None:
    assert levels(setup.trust_file(Patient.here())) == {"trust file": Level.WARN}
    stage.set(TRUST_SHA256="")
    assert levels(setup.trust_file(Patient.here())) == {"trust file": Level.FAIL}
    stage.set(UNSAFE_TRUST="1")
    assert levels(setup.trust_file(Patient.here())) == {"trust file": Level.FAIL}


def test_a_bad_variable_fails(stage) -> None:
    stage.set(MODE="off")
    patient = Patient.here()
    assert levels(setup.settings(patient)) == {"settings": Level.FAIL}
    assert list(setup.trust_file(patient)) == []


def test_observing_is_a_warning(stage) -> None:
    stage.set(MODE="observe")
    assert levels(setup.settings(Patient.here())) == {"settings": Level.WARN}


def test_approvers_who_all_operate_the_agent_fail(stage) -> None:
    everybody = ["alice", "bob", "carol", "dan"]
    stage.trust(agents=[{**agent_of(people.PRINCIPAL), "operators": everybody}])
    assert levels(setup.rules(Patient.here())) == {"approvers": Level.FAIL}
    stage.set(AGENT="stranger")
    assert levels(setup.rules(Patient.here())) == {"agent": Level.FAIL}


def test_a_store_of_this_user_is_a_warning_and_a_broken_one_fails(stage) -> None:
    assert levels(setup.store(Patient.here())) == {"store": Level.WARN}
    Path(stage.store_url.removeprefix("sqlite://")).write_bytes(b"no database" * 1000)
    assert levels(setup.store(Patient.here())) == {"store": Level.FAIL}


def test_an_approvers_key_that_can_be_read_fails(stage) -> None:
    assert levels(keys.private_keys(Patient.here())) == {"keys": Level.OK}
    keys.key_folder().mkdir(parents=True)
    private = keys.key_folder() / "erin"
    entry = {"kid": "erin-1", "type": "ed25519", "public": generate_key(private, "secret")}
    private.with_name("erin.pub").write_text(json.dumps(entry))
    assert levels(keys.private_keys(Patient.here())) == {"keys": Level.OK}, "nobody knows it"

    stage.trust(approvers=[people.approver_entry("erin", keys=[entry]), *people_of_the_file()])
    (found,) = keys.private_keys(Patient.here())
    assert found.level is Level.FAIL
    assert "`erin`" in found.text


def people_of_the_file() -> list[dict]:
    return people.trust_dict()["approvers"]


def test_a_socket_at_which_nobody_answers_is_a_warning(stage, monkeypatch) -> None:
    assert list(keys.ssh_agent(Patient.here())) == []
    monkeypatch.setenv("SSH_AUTH_SOCK", "/nowhere/agent.sock")
    assert levels(keys.ssh_agent(Patient.here())) == {"ssh-agent": Level.WARN}


if all(map(shutil.which, ("ssh-keygen", "ssh-agent", "ssh-add"))):

    @pytest.fixture
    def ssh_key(stage) -> Path:
        """Bob's OpenSSH key in this user's `~/.ssh`, known to the trust file."""
        path = stage.folder / ".ssh" / "id_ed25519"
        path.parent.mkdir()
        subprocess.run(["ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-f", path], check=True)
        entry = {"kid": "erin-ssh", "type": "ssh", "public": path.with_suffix(".pub").read_text()}
        erin = people.approver_entry("erin", keys=[entry])
        stage.trust(approvers=[erin, *people.trust_dict()["approvers"]])
        return path

    def test_an_approvers_ssh_key_that_can_be_read_fails(ssh_key) -> None:
        (found,) = keys.private_keys(Patient.here())
        assert found.level is Level.FAIL
        assert str(ssh_key) in found.text

    def test_an_ssh_agent_that_signs_for_an_approver_fails(stage, ssh_key, monkeypatch) -> None:
        socket = str(stage.folder / "agent.sock")
        monkeypatch.setenv("SSH_AUTH_SOCK", socket)
        agent = subprocess.Popen(["ssh-agent", "-D", "-a", socket], stdout=subprocess.DEVNULL)
        try:
            while not Path(socket).is_socket():
                assert agent.poll() is None
            assert levels(keys.ssh_agent(Patient.here())) == {"ssh-agent": Level.WARN}
            subprocess.run(["ssh-add", "-q", ssh_key], check=True)
            (found,) = keys.ssh_agent(Patient.here())
        finally:
            agent.terminate()
            agent.wait()
        assert found.level is Level.FAIL
        assert "erin" in found.text


def test_programs_with_sdks_of_their_own_are_named(stage, monkeypatch) -> None:
    program = stage.folder / "terraform"
    program.write_text("#!/bin/sh\n")
    program.chmod(0o755)
    monkeypatch.setenv("PATH", str(stage.folder))
    (found,) = loading.other_sdks(Patient.here())
    assert "terraform" in found.text


def test_a_second_botocore_is_named(stage, monkeypatch) -> None:
    assert levels(loading.botocores(Patient.here())) == {"botocore": Level.OK}
    copy = stage.folder / "vendored" / "botocore"
    copy.mkdir(parents=True)
    (copy / "client.py").touch()
    monkeypatch.syspath_prepend(stage.folder)
    (found,) = loading.botocores(Patient.here())
    assert found.level is Level.WARN
    assert str(copy) in found.text


def test_an_aws_that_is_no_python_script_is_a_warning(stage, monkeypatch) -> None:
    aws = stage.folder / "aws"
    aws.write_bytes(b"\x7fELF")
    aws.chmod(0o755)
    monkeypatch.setenv("PATH", str(stage.folder))
    assert levels(loading.aws_cli(Patient.here())) == {"aws": Level.WARN}


def test_the_table_knows_the_installed_botocore(stage) -> None:
    assert levels(loading.classification(Patient.here())) == {"classification": Level.OK}


def test_the_verb_ends_with_a_code_and_the_headline(stage, monkeypatch) -> None:
    assume("AWSReservedSSO_Admin_0123456789abcdef", "alice@example.com", monkeypatch)
    monkeypatch.setenv("FOUREYES_AUTO", "1")
    monkeypatch.setenv("PATH", os.path.dirname(sys.executable))
    done = CliRunner().invoke(app, ["doctor"])
    assert done.exit_code == 1
    assert done.output.startswith("*** THIS AGENT RUNS ON A HUMAN'S CREDENTIAL ***")
    assert "OK    activation: guarded: python -c, python -I, a child process" in done.output
    assert "OK    aws: " in done.output


def test_doctor_speaks_where_a_guarded_process_would_end(tmp_path, monkeypatch) -> None:
    with served_stage(tmp_path, monkeypatch) as stage:
        processes = Processes(stage, tmp_path)
        ran = processes.python("-m", "fourEyes.cli", "doctor", "--json", FOUREYES_MODE="off")
    assert ran.code == 1
    found = {finding["name"]: finding["level"] for finding in json.loads(ran.out)}
    assert found["settings"] == "FAIL"
    assert found["activation"] == "OK"
