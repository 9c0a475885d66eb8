"""`foureyes trust` says what a trust file asks for, which names nobody knows, and breaks none."""

from __future__ import annotations

import json
import time
from pathlib import Path

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
    assert "asks for more people than it names; nothing was written" in done.output
    assert file.read_bytes() == before
