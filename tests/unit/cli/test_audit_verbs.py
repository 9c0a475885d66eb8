"""The audit verbs read, verify, sign and compare, for people and for scripts."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from typer.testing import CliRunner

from fourEyes.audit import Trail
from fourEyes.cli.app import app
from support import log


class Shell:
    """Runs `foureyes audit …` against one log."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.log = folder / "audit.jsonl"
        self.key = folder / "auditor"
        self.passphrase = folder / "passphrase"
        self.passphrase.write_text("correct horse")

    def run(self, *words: object, code: int = 0) -> str:
        """Run one verb, expect *code*, and return what it printed."""
        done = CliRunner().invoke(app, ["audit", *map(str, words)])
        assert done.exit_code == code, done.output
        return done.output

    def json(self, *words: object, code: int = 0) -> Any:
        """Return what one verb says to a script."""
        return json.loads(self.run(*words, "--json", code=code))

    def keygen(self) -> None:
        """Make the auditor's key."""
        words = ["keygen", str(self.key), "--id", "auditor"]
        done = CliRunner().invoke(app, [*words, "--passphrase-file", str(self.passphrase)])
        assert done.exit_code == 0, done.output

    def checkpoint(self, *words: object, code: int = 0) -> str:
        """Sign a checkpoint of the log."""
        key = ("--key", self.key, "--passphrase-file", self.passphrase)
        return self.run("checkpoint", self.log, *key, *words, code=code)


@pytest.fixture
def shell(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Shell:
    for name in ("FOUREYES_LOG", "FOUREYES_TRUST"):
        monkeypatch.delenv(name, raising=False)
    return Shell(tmp_path)


def _story(shell: Shell) -> None:
    trail = Trail(str(shell.log))
    for event in ("guard.installed", "request.opened", "call.blocked", "call.executed"):
        trail.record(event, **log.EVENTS[event])


def test_a_whole_log_verifies_and_a_touched_one_does_not(shell: Shell) -> None:
    _story(shell)
    assert "4 records, intact" in shell.run("verify", shell.log)

    shell.log.write_bytes(shell.log.read_bytes().replace(b"no_approval", b"not_at_all!"))
    said = shell.run("verify", shell.log, code=1)
    assert f"{shell.log}:3: altered" in said
    assert shell.json("verify", shell.log, code=1)["findings"][0]["line"] == 3


def test_files_that_were_set_aside_are_verified_with_the_one_that_is_named(shell: Shell) -> None:
    log.write(shell.log, 40, rotate_at=4_000)

    assert shell.json("verify", shell.log)["records"] == 40


def test_a_checkpoint_shows_what_was_cut_off(shell: Shell, tmp_path: Path) -> None:
    shell.keygen()
    lines = log.write(shell.log, 10)
    seen = tmp_path / "checkpoints"
    seen.write_text(shell.checkpoint())
    known = ("--checkpoint", seen, "--public-key", f"{shell.key}.pub")
    assert shell.json("verify", shell.log, *known)["is_intact"]

    shell.log.write_bytes(b"".join(lines[:7]))
    assert shell.json("verify", shell.log)["is_intact"]
    (finding,) = shell.json("verify", shell.log, *known, code=1)["findings"]
    assert (finding["kind"], finding["line"]) == ("truncated", 7)


def test_a_log_that_does_not_verify_is_not_signed(shell: Shell, tmp_path: Path) -> None:
    shell.keygen()
    lines = log.write(shell.log, 5)
    seen = tmp_path / "checkpoints"
    seen.write_text(shell.checkpoint())
    shell.log.write_bytes(b"".join(lines[:3]))

    said = shell.checkpoint("--previous", seen, "--public-key", f"{shell.key}.pub", code=1)
    assert "truncated" in said
    assert "payload" not in said


def test_a_checkpoint_of_another_key_counts_for_nothing(shell: Shell, tmp_path: Path) -> None:
    shell.keygen()
    log.write(shell.log, 2)
    seen = tmp_path / "checkpoints"
    seen.write_text(shell.checkpoint())
    other = Shell(tmp_path)
    other.key = tmp_path / "other"
    other.keygen()

    said = shell.run(
        "verify", shell.log, "--checkpoint", seen, "--public-key", f"{other.key}.pub", code=1
    )
    assert "log_unreadable" in said
    assert "--public-key" in shell.run("verify", shell.log, "--checkpoint", seen, code=2)


def test_the_story_of_a_request_is_told(shell: Shell) -> None:
    _story(shell)

    said = shell.run("show", "req_7Q2MK", shell.log)
    assert "dynamodb:DeleteTable" in said
    assert said.index("asked for a second person") < said.index("executed")
    assert shell.json("show", "req_7Q2MK", shell.log)["request_id"] == "req_7Q2MK"
    assert "knows no request" in shell.run("show", "req_OTHER", shell.log, code=1)


def test_the_id_may_stand_behind_the_log_as_the_log_stands_first_elsewhere(shell: Shell) -> None:
    _story(shell)

    told = shell.json("show", "req_7Q2MK", shell.log)
    assert shell.json("show", shell.log, "req_7Q2MK") == told
    said = shell.run("show", shell.log, code=2)
    assert f"`{shell.log}` is no request id: foureyes audit show req_… FILE" in said


def test_what_is_no_public_key_is_refused_in_words(shell: Shell, tmp_path: Path) -> None:
    shell.keygen()
    log.write(shell.log, 2)
    seen = tmp_path / "checkpoints"
    seen.write_text(shell.checkpoint())
    other = tmp_path / "other.json"
    other.write_text('{"a": 1}')

    known = ("--checkpoint", seen, "--public-key", other)
    assert "is no public key file" in shell.run("verify", shell.log, *known, code=2)


def test_the_last_events_are_shown_and_none_can_draw_a_line_of_its_own(
    shell: Shell, monkeypatch: pytest.MonkeyPatch
) -> None:
    _story(shell)
    Trail(str(shell.log)).record("guard.installed", reason="\x1b[2J\nfake")
    monkeypatch.setenv("FOUREYES_LOG", str(shell.log))

    said = shell.run("tail", "-n", 2)
    assert len(said.splitlines()) == 2
    assert "\x1b" not in said
    assert json.loads(shell.run("tail", "-n", 1, "--json"))["event"] == "guard.installed"


def test_without_a_log_the_verbs_say_how_to_name_one(shell: Shell) -> None:
    assert "FOUREYES_LOG" in shell.run("tail", code=2)


def test_a_report_names_what_was_held_and_the_rules_that_would_quiet_it(shell: Shell) -> None:
    _story(shell)
    trail = Trail(str(shell.log))
    for _ in range(3):
        trail.record("call.allowed", call=log.call(), impact=log.IMPACT, decision="observe")

    said = shell.run("report", shell.log)
    assert "held: 1; 3 would have been (observe mode)" in said
    assert "3x dynamodb:DeleteTable" in said
    assert "says who approves it" in said and "frees it" in said
    assert shell.json("report", shell.log)["groups"][0]["count"] == 3


def test_reconcile_lists_what_went_around_and_fails_for_scripts(
    shell: Shell, tmp_path: Path
) -> None:
    _story(shell)
    identity = {"arn": log.CALLER.session, "accountId": log.ACCOUNT, "accessKeyId": log.KEY}
    ours = {
        "eventID": "e1",
        "eventTime": "2026-01-02T10:00:00Z",
        "eventSource": "dynamodb.amazonaws.com",
        "eventName": "DeleteTable",
        "awsRegion": "eu-west-1",
        "requestID": "1b2f",
        "userIdentity": identity,
    }
    export = tmp_path / "export.json"
    principal = ("--principal", f"{log.PRINCIPAL}/*")
    export.write_text(json.dumps({"Records": [ours]}))
    assert "1 matched" in shell.run("reconcile", shell.log, "--cloudtrail", export, *principal)

    export.write_text(json.dumps({"Records": [ours, {**ours, "eventID": "e2", "requestID": "x"}]}))
    found = shell.json("reconcile", shell.log, "--cloudtrail", export, *principal, code=1)
    assert [stray["event_id"] for stray in found["strays"]] == ["e2"]
    assert "went around the guard" in shell.run(
        "reconcile", shell.log, "--cloudtrail", export, *principal, code=1
    )
