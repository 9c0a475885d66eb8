"""Nothing that an agent writes can draw a line of its own on the approver's card."""

from __future__ import annotations

import io
import json
import re

import pytest
from rich.console import Console

from fourEyes.cli.showing import card_panel, request_table, short_name
from fourEyes.observe.facts import Fact, Seen
from fourEyes.preview.card import card, summary
from fourEyes.preview.text import plain
from fourEyes.standing import Standing
from fourEyes.store import Request
from support import people

EVIL = {
    "ansi": "orders\x1b[2J\x1b[1;1H\x1b[32mapproved\x1b[0m",
    "osc link": "\x1b]8;;https://evil.example\x07orders\x1b]8;;\x07",
    "newline": "orders\n resource  arn:aws:s3:::scratch\r\n effect  read",
    "line separator": "orders\u2028effect  read\u2029\x0b\x0c\x85",
    "right to left": "\u202egnp.sredro\u202c\u2066x\u2069",
    "zero width": "or\u200bders\u200d\ufeff\u2060",
    "look-alike": "\u043erders",
    "combining": "o\u0301\u0489rders",
    "rich markup": "[bold red]orders[/bold red] [link=https://evil.example]x[/link]",
    "emoji": ":skull: \U0001f480",
    "10 kB": "a" * 10_000 + "\x1b[0m",
    "backslash": "orders\\u{202e}",
    "tag letters": "orders\U000e0041\U000e0042",
}
PRINTABLE = re.compile(r"[ -~]*")
BOX = set("╭╮╰╯│─")


@pytest.fixture(params=EVIL.values(), ids=EVIL)
def evil(request) -> str:
    return request.param


@pytest.fixture
def intent(evil):
    """Give a call in which every text that the agent can choose is evil."""
    return people.intent(
        resources=(f"arn:aws:dynamodb:::table/{evil}",),
        params={"m": {"TableName": f"s:{evil}", evil: [f"s:{evil}"]}},
        region=evil,
        endpoint=evil,
        session=evil,
        os_user=evil,
        environment=evil,
        claim=evil,
    )


def shown(renderable) -> str:
    """Return what a colour terminal would be sent, without the styles that rich itself sets."""
    sink = io.StringIO()
    Console(file=sink, width=200, force_terminal=True, markup=False, emoji=False).print(renderable)
    return re.sub(r"\x1b\[[0-9;]*m", "", sink.getvalue())


def lines_of(intent, evil):
    facts = (Fact("s3/GetBucketTagging", "tags", f"1: {evil}", evil),)
    return card(intent, seen=Seen(facts, {}), asks=evil) + summary([intent, intent])


def test_every_line_of_a_card_is_printable_ascii(intent, evil) -> None:
    for line in lines_of(intent, evil):
        assert PRINTABLE.fullmatch(line.label)
        assert PRINTABLE.fullmatch(line.text)


def test_a_terminal_gets_only_the_box_and_ascii(intent, evil) -> None:
    for row in shown(card_panel(lines_of(intent, evil))).splitlines():
        assert {letter for letter in row if not " " <= letter <= "~"} <= BOX


def test_no_value_can_add_a_line(intent, evil) -> None:
    labels = [line.label for line in card(intent)]
    harmless = [line.label for line in card(people.intent(claim="x", endpoint="https://e"))]
    added = set(labels) - set(harmless)
    assert {label for label in added if not label.startswith("  ")} == set()


def test_a_list_of_requests_is_no_better_a_target(intent, evil) -> None:
    body = json.dumps(people.document(intent))
    request = Request("req_1", intent.digest, evil, 0, 60, body, batch=evil)
    table = shown(request_table([Standing(request, "pending")], now=1, width=200))
    assert not re.search(r"[^ -~\n━─╇┃│]", table)


def test_json_stays_ascii_and_gives_the_text_back_as_it_was(intent, evil) -> None:
    text = json.dumps(people.document(intent), ensure_ascii=True)
    assert PRINTABLE.fullmatch(text)
    assert json.loads(text)["claim"] == evil


def test_two_texts_never_look_the_same() -> None:
    texts = [*EVIL.values(), "orders", "orders\\u{202e}", "orders\u202e", "orders\\"]
    assert len({plain(text, 20_000) for text in texts}) == len(set(texts))


def test_a_long_text_is_cut_and_says_by_how_much() -> None:
    assert plain("a" * 10_000).endswith("... 9800 more of 10000 characters")


def test_what_is_typed_is_never_empty_and_can_be_typed(intent) -> None:
    name = short_name(intent)
    assert 0 < len(name) <= 64
    assert PRINTABLE.fullmatch(name)


@pytest.mark.parametrize(
    ("resources", "name"),
    [
        (("arn:aws:s3:::b/prefix/",), "prefix"),
        (("arn:aws:s3:::b/",), "b"),
        (("/",), "DeleteTable"),
        (("arn:aws:s3:::b/ ",), "DeleteTable"),
        ((), "DeleteTable"),
        (("arn:aws:lambda:eu-west-1:1:function:resize",), "resize"),
    ],
)
def test_a_name_that_ends_in_nothing_does_not_make_enter_a_yes(resources, name) -> None:
    assert short_name(people.intent(resources=resources)) == name


def test_a_secret_is_hidden_and_the_name_of_what_goes_never_is() -> None:
    sealed = {"hmac_sha256": "00" * 32}
    shown_lines = card(
        people.intent(
            service="rds",
            operation="ModifyDBInstance",
            params={"m": {"DBInstanceIdentifier": "s:orders", "MasterUserPassword": sealed}},
        )
    )
    said = {line.label.strip(): line.text for line in shown_lines}
    assert said["MasterUserPassword"] == "(hidden: sensitive)"
    assert said["DBInstanceIdentifier"] == "orders"


def test_the_agents_reason_is_marked_as_its_claim() -> None:
    said = {line.label: line.text for line in card(people.intent(claim="cleaning up"))}
    assert said["the agent says"] == "cleaning up  (its claim)"
