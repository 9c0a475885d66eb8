"""`foureyes init` leaves a trust file, settings and a key that work together, and shows it."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

import fourEyes
from fourEyes.cli import selftest
from fourEyes.cli.app import app
from fourEyes.settings import Settings, read_settings
from fourEyes.trust import Trust, load_trust
from support import people

ROLE = f"arn:aws:iam::{people.ACCOUNT}:role/teams/agent-ops"


@pytest.fixture(autouse=True)
def home(tmp_path, monkeypatch) -> Iterator[Path]:
    """Give a home with a passphrase in it, and no setting from outside."""
    monkeypatch.setenv("HOME", str(tmp_path))
    (tmp_path / "passphrase").write_text("correct horse\n")
    yield tmp_path
    assert not fourEyes.hooks.is_installed()


def init(home: Path, **changes: str) -> Result:
    given = {
        "agent": "ops",
        "principal": ROLE,
        "operator": "alice@example.com",
        "approver": "bob",
        "alias": "bob@example.com, os:bob",
        "passphrase-file": str(home / "passphrase"),
        **changes,
    }
    flags = [part for name, value in given.items() if value for part in (f"--{name}", value)]
    return CliRunner().invoke(app, ["init", str(home / "new"), *flags])


def written(home: Path) -> Settings:
    lines = (home / "new" / "foureyes.env").read_text().splitlines()
    return read_settings(dict(line.split("=", 1) for line in lines))


def trusted(home: Path) -> Trust:
    """Load the trust file that was written, as it is pinned."""
    settings = written(home)
    return load_trust(settings.trust_path, sha256_pin=settings.trust_sha256, now=people.NOW)


def test_what_is_written_works_and_is_pinned(home) -> None:
    done = init(home)
    assert done.exit_code == 0, done.output
    assert "self-test:  a deletion is held: req_" in done.output
    assert "self-test:  approved by `bob` it goes, once" in done.output

    settings = written(home)
    trust = load_trust(settings.trust_path, sha256_pin=settings.trust_sha256, now=people.NOW)
    assert settings.auto
    assert trust.agents[0].principals == (
        f"arn:aws:sts::{people.ACCOUNT}:assumed-role/agent-ops/*",
    )
    assert trust.agents[0].operators == ("alice@example.com",)
    assert trust.approvers[0].aliases == ("bob@example.com", "os:bob")


def test_the_private_key_lies_apart_under_its_passphrase(home) -> None:
    init(home)
    private = home / ".foureyes" / "bob"
    assert private.stat().st_mode & 0o777 == 0o600
    assert b"ENCRYPTED" in private.read_bytes()
    assert not list((home / "new").glob("*key*"))


def test_a_public_key_is_taken_as_it_is_and_only_the_block_is_tried(home) -> None:
    public = home / "bob.pub"
    public.write_text(json.dumps(people.key_entry(people.signer("bob"))))
    done = init(home, key=str(public))
    assert done.exit_code == 0, done.output
    assert "a deletion is held" in done.output
    assert "it goes, once" not in done.output


def test_questions_are_asked_where_flags_are_missing(home) -> None:
    flags = ["--passphrase-file", str(home / "passphrase")]
    answers = "\n".join(["ops", ROLE, "alice@example.com", "bob", "bob@example.com"]) + "\n"
    done = CliRunner().invoke(app, ["init", str(home / "new"), *flags], input=answers)
    assert done.exit_code == 0, done.output
    assert "it goes, once" in done.output


def test_nothing_is_overwritten(home) -> None:
    init(home)
    before = (home / "new" / "trust.json").read_bytes()
    done = init(home, approver="carol")
    assert done.exit_code == 2
    assert (home / "new" / "trust.json").read_bytes() == before


@pytest.mark.parametrize("operator", ["bob", "bob@example.com"])
def test_whoever_operates_the_agent_cannot_be_its_second_person(home, operator) -> None:
    done = init(home, operator=operator)
    assert done.exit_code == 2
    assert "somebody else has to approve" in done.output
    assert not (home / "new").exists()


def test_the_self_test_fails_where_a_deletion_would_go(home) -> None:
    init(home)
    observing = written(home)._replace(mode="observe")
    with pytest.raises(selftest.SelfTestError):
        selftest.run(observing, None, "bob")


def test_the_key_that_was_made_before_is_used_by_its_public_half(home) -> None:
    made = home / ".foureyes" / "bob"
    arguments = [
        "keygen",
        str(made),
        "--id",
        "bob-1",
        "--passphrase-file",
        str(home / "passphrase"),
    ]
    assert CliRunner().invoke(app, arguments).exit_code == 0

    done = init(home)

    assert done.exit_code == 0, done.output
    assert f"{made}.pub, which was there" in done.output
    assert trusted(home).approvers[0].keys[0].kid == "bob-1"


def test_a_private_key_without_its_public_half_is_told(home) -> None:
    (home / ".foureyes").mkdir()
    (home / ".foureyes" / "bob").write_text("a key")

    done = init(home)

    assert done.exit_code == 2
    assert "name a public key with --key" in done.output


def test_what_is_no_arn_is_refused_before_the_next_question(home) -> None:
    done = CliRunner().invoke(app, ["init", str(home / "new"), "--agent", "ops"], "cleanup-role\n")

    assert done.exit_code != 0
    assert "`cleanup-role` is no ARN" in done.output
    assert "Who operates it" not in done.output


def test_an_emulator_is_named_in_the_trust_file(home) -> None:
    init(home, sts="http://127.0.0.1:5000")

    assert trusted(home).endpoints["sts"] == "http://127.0.0.1:5000"


def test_the_files_are_named_without_detours(home, monkeypatch) -> None:
    """The guard refuses a trust file whose path goes up again."""
    (home / "here").mkdir()
    monkeypatch.chdir(home / "here")
    flags = ["--agent", "ops", "--principal", ROLE, "--operator", "alice", "--approver", "bob"]
    flags += ["--alias", "bob@example.com", "--passphrase-file", str(home / "passphrase")]
    done = CliRunner().invoke(app, ["init", "../new", *flags])
    assert done.exit_code == 0, done.output
    assert written(home).trust_path == home / "new" / "trust.json"
    assert ".." not in (home / "new" / "foureyes.env").read_text()
