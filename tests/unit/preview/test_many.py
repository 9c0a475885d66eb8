"""A card of many calls is short, and leaves out nothing that is signed."""

from __future__ import annotations

import io

import pytest
from rich.console import Console

from fourEyes.cli.showing import card_panel
from fourEyes.intent import Intent
from fourEyes.preview.card import Line, card, summary
from fourEyes.preview.params import compact_lines, params_lines
from support import people

BUCKET = "arn:aws:s3:::ledger"


def deletion(number: int, **changes) -> Intent:
    """Return the intent to delete one object."""
    params = {"m": {"Bucket": "s:ledger", "Key": f"s:k{number}"}}
    names = {"service": "s3", "operation": "DeleteObject", "resources": (f"{BUCKET}/k{number}",)}
    return people.intent(**{**names, "params": params, **changes})


def of_second(intents: list[Intent]) -> dict[str, str]:
    """Return what is said under the second call of a card."""
    labels = [line.label for line in summary(intents)]
    lines = summary(intents)[labels.index("2") + 1 :]
    return {line.label.strip(): line.text for line in lines}


def shown(lines: list[Line], width: int = 80) -> str:
    """Return what a terminal of *width* columns shows, with what was folded in one piece."""
    sink = io.StringIO()
    Console(file=sink, width=width, markup=False, emoji=False).print(card_panel(lines))
    return sink.getvalue()


def test_fifty_ordinary_calls_take_two_lines_each() -> None:
    assert len(summary([deletion(number) for number in range(50)])) <= 2 * 50 + 8


def test_what_all_calls_have_in_common_is_said_once() -> None:
    labels = [line.label for line in summary([deletion(1), deletion(2)])]
    assert labels.count("account") == labels.count("caller") == labels.count("region") == 1


@pytest.mark.parametrize(
    ("member", "value", "label", "text"),
    [
        ("region", "us-east-1", "region", "us-east-1"),
        ("account", "210987654321", "account", "210987654321 (prod)"),
        ("environment", "sandbox", "account", f"{people.ACCOUNT} (sandbox)"),
        ("partition", "aws-cn", "account", f"{people.ACCOUNT} (prod), partition aws-cn"),
        ("agent", "zoe", "agent", "zoe"),
        ("session", "zoe", "caller", "zoe"),
        ("caller", "zoe", "principal", "zoe"),
        ("os_user", "zoe", "runs as", "zoe"),
        ("claim", "trust me", "the agent says", "trust me  (its claim)"),
        ("process", "4711-x", "usable by", "the process that asks, and no other"),
        ("endpoint", "http://evil.example:80", "endpoint", "http://evil.example:80"),
    ],
)
def test_what_sets_a_call_apart_stands_beside_it(member, value, label, text) -> None:
    assert of_second([deletion(1), deletion(2, **{member: value})])[label] == text


def test_a_presigned_url_says_for_how_long_anybody_may_use_it() -> None:
    presign = {"method": "DELETE", "expires_in": 604_800}
    said = of_second([deletion(1), deletion(2, presign=presign)])["presigned"]
    assert "DELETE" in said
    assert "604800" in said


def test_each_call_has_all_its_parameters_whether_or_not_it_names_a_resource() -> None:
    policy = '{"Statement":[{"Effect":"Allow","Action":"*","Resource":"*"}]}'
    grant = deletion(2, params={"m": {"RoleName": "s:app", "PolicyDocument": f"s:{policy}"}})
    assert of_second([deletion(1), grant])["PolicyDocument"] == policy
    assert of_second([deletion(1), grant])["with"] == "RoleName=app"


def test_no_value_can_look_like_another_parameter() -> None:
    tree = {"m": {"Key": "s:a  Bucket=scratch", "A=b": "s:c", "Bucket": "s:ledger"}}
    lines = compact_lines(tree)
    assert lines[0] == ("with", "Bucket=ledger")
    assert dict(lines[1:]) == {"Key": "a  Bucket=scratch", "A=b": "c"}


def test_what_is_set_to_nothing_is_shown_as_empty() -> None:
    tree = {"m": {"Addresses": [], "Tags": {"m": {}}, "Text": "s:", "In": [[], "s:x"]}}
    assert dict(params_lines(tree)) == {
        "Addresses": "(empty)",
        "Tags": "(empty)",
        "Text": "(empty)",
        "In[0]": "(empty)",
        "In[1]": "x",
    }
    assert params_lines({"m": {}}) == []


def test_more_lines_than_fit_are_counted_on_either_card() -> None:
    tree = {"m": {"Ids": [f"s:{number} !" for number in range(100)]}}
    assert params_lines(tree)[-1] == compact_lines(tree)[-1] == ("...", "40 more of 100")


@pytest.mark.parametrize("width", [50, 80, 200])
def test_a_long_name_leaves_room_for_what_is_said(width) -> None:
    deep = {"m": {"A" * 78: {"m": {"B" * 78: {"m": {"C" * 78: "s:v"}}}}}}
    said = shown(card(people.intent(params=deep)), width)
    assert "dynamodb:DeleteTable" in said
    assert max(map(len, said.splitlines())) <= width
    assert said.count("A") >= 78
    assert said.count("C") >= 78
