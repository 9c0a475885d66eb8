"""`foureyes trust` says what a trust file asks for, which names nobody knows, and breaks none."""

from __future__ import annotations

import json
import time
from pathlib import Path
from typing import Any

import pytest
from typer.testing import CliRunner

from fourEyes.cli.app import app
from fourEyes.cli.checks.names import unknown_names
from fourEyes.trust import parse_trust
from support import people


def warnings(**match: list[str]) -> list[str]:
    """Return what is said of one rule's match."""
    document = people.trust_dict(rules=[people.rule_entry(match=match)])
    document["environments"] = {"production": [people.ACCOUNT]}
    trust = parse_trust(json.dumps(document).encode(), origin="unsafe", now=people.NOW)
    return [said for _, said in unknown_names(trust)]


@pytest.mark.parametrize(
    ("match", "said"),
    [
        ({"service": ["s33"]}, "there is no service `s33`; did you mean `s3`?"),
        (
            {"service": ["dynamodb"], "operation": ["DelteTable"]},
            "there is no operation `DelteTable`; did you mean `DeleteTable`?",
        ),
        ({"service": ["sqs"], "operation": ["DeleteT*"]}, "there is no operation `DeleteT*`"),
        ({"environment": ["prod"]}, "there is no environment `prod`"),
    ],
)
def test_what_nobody_knows_is_told(match, said) -> None:
    (told,) = warnings(**match)
    assert told.startswith(said)


@pytest.mark.parametrize(
    "match",
    [
        {},
        {"service": ["rds", "dynamodb"], "operation": ["Delete*", "DeleteTable"]},
        {"service": ["rds*"]},
        {"operation": ["DeleteBucket", "SignedRequest"]},
        {"environment": ["production", "unlisted"]},
    ],
)
def test_of_what_there_is_nothing_is_said(match) -> None:
    assert warnings(**match) == []


def test_the_verb_says_who_is_asked_and_what_is_no_name(tmp_path: Path) -> None:
    exempt = {
        "service": ["sqs"],
        "account": [people.ACCOUNT],
        "resource": [f"arn:aws:sqs:eu-west-1:{people.ACCOUNT}:scratch-*"],
    }
    rules = [
        people.rule_entry(match={"service": ["s33"]}, threshold=2, id="two"),
        {"id": "scratch", "match": exempt, "exempt": True, "reason": "own queues"},
    ]
    file = tmp_path / "trust.json"
    document = people.trust_dict(rules=rules, expires=int(time.time()) + 86_400)
    file.write_text(json.dumps(document))

    said = CliRunner().invoke(app, ["trust", "check", str(file)]).output
    told = json.loads(CliRunner().invoke(app, ["trust", "check", str(file), "--json"]).output)

    assert "two (2 of " in said and "scratch (exempt)" in said
    assert "warning    rule `two`: there is no service `s33`; did you mean `s3`?" in said
    assert told["rules"] == ["two", "scratch"]
    assert len(told["warnings"]) == 1


def test_a_change_that_would_break_a_good_file_is_not_written(tmp_path: Path) -> None:
    file = tmp_path / "trust.json"
    file.write_text(json.dumps(people.trust_dict(expires=int(time.time()) + 86_400)))
    before = file.read_bytes()

    rule = ["add-rule", str(file), "two", "--approver", "bob", "--threshold", "3"]
    done = CliRunner().invoke(app, ["trust", *rule])

    assert done.exit_code == 1
    assert "asks for more people than it names (nothing was written)" in done.output
    assert file.read_bytes() == before


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """Write a good trust file."""
    path = tmp_path / "trust.json"
    path.write_text(json.dumps(people.trust_dict(expires=int(time.time()) + 86_400)))
    return path


def add_rule(file: Path, *words: str, code: int = 0) -> str:
    """Run `foureyes trust add-rule`, expect *code*, and return what was said."""
    done = CliRunner().invoke(app, ["trust", "add-rule", str(file), *words])
    assert done.exit_code == code, done.output
    return done.output


def last_rule(file: Path) -> Any:
    return json.loads(file.read_text())["rules"][-1]


FREED = f"arn:aws:sqs:eu-west-1:{people.ACCOUNT}:scratch-*"
EXEMPT = ("scratch", "--exempt", "--account", people.ACCOUNT, "--reason", "its own queues")


def test_an_exemption_is_written_and_said_to_be_one(file: Path) -> None:
    said = add_rule(file, *EXEMPT, "--resource", FREED, "--service", "sqs", "--agent", "kiro")
    assert "what it matches goes ahead without a second person" in said
    assert last_rule(file) == {
        "id": "scratch",
        "match": {
            "account": [people.ACCOUNT],
            "resource": [FREED],
            "service": ["sqs"],
            "agent": ["kiro"],
        },
        "exempt": True,
        "reason": "its own queues",
    }


def test_what_the_agent_has_made_itself_needs_no_name(file: Path) -> None:
    add_rule(file, *EXEMPT, "--own")
    assert last_rule(file)["own"] is True


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (EXEMPT, "needs ARNs of what it frees (nothing was written)"),
        ((*EXEMPT, "--resource", "*"), "covers too much with `*`"),
        (("scratch", "--exempt", "--resource", FREED), "needs a reason"),
    ],
)
def test_an_exemption_that_frees_too_much_is_not_written(
    file: Path, words: tuple[str, ...], said: str
) -> None:
    before = file.read_bytes()
    assert said in add_rule(file, *words, code=1)
    assert file.read_bytes() == before


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ((*EXEMPT, "--approver", "bob"), "--exempt asks nobody"),
        ((*EXEMPT, "--threshold", "2"), "--exempt asks nobody"),
        (("two", "--approver", "bob", "--own"), "--own goes with --exempt"),
        (("two", "--threshold", "2"), "say who may approve (--approver)"),
    ],
)
def test_a_rule_asks_somebody_or_is_an_exemption(
    file: Path, words: tuple[str, ...], said: str
) -> None:
    assert said in add_rule(file, *words, code=2)


def test_a_rule_says_its_usual_numbers_and_a_zero_is_refused(file: Path) -> None:
    add_rule(file, "all", "--approver", "bob", "--region", "eu-*")
    assert last_rule(file) == {
        "id": "all",
        "match": {"region": ["eu-*"]},
        "approvers": ["bob"],
        "threshold": 1,
        "max_lifetime": 900,
    }
    assert "`rules[0].threshold`" in add_rule(
        file, "all", "--approver", "bob", "--threshold", "0", code=1
    )


def test_what_a_new_rule_names_and_nobody_knows_is_told_at_once(file: Path) -> None:
    said = add_rule(file, "all", "--approver", "bob", "--service", "s33")
    assert "warning: there is no service `s33`; did you mean `s3`?" in said
    assert "warning" not in add_rule(file, "other", "--approver", "bob", "--service", "s3")


def test_a_slip_is_told_with_file_line_and_column(file: Path) -> None:
    file.write_text('{"version": 1,\n}')
    said = f"`{file}`: line 1, column 14: no comma may stand in front of"
    assert said in CliRunner().invoke(app, ["trust", "check", str(file)]).output
    assert said in add_rule(file, "all", "--approver", "bob", code=1)


def test_a_list_that_is_none_is_told_before_anything_is_added_to_it(file: Path) -> None:
    document = json.loads(file.read_text())
    file.write_text(json.dumps({**document, "rules": "none"}))
    assert "`rules`: input should be a valid list" in add_rule(
        file, "all", "--approver", "bob", code=1
    )
