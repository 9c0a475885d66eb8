"""How rules raise single settings and lower exact ones, tried on rows of their own."""

from __future__ import annotations

from typing import Any

import pytest

from fourEyes.impact.row import Row, row
from fourEyes.impact.rules._common import first_of, unless
from fourEyes.impact.rules._policies import open_to_all
from fourEyes.impact.rules._settings import (
    SETTINGS,
    Lowering,
    Raising,
    among,
    created_where_absent,
    found,
    keeps,
    without,
)

_OFF = row("update", "unguard", why="is off")
_SHORTER = row("delete", why="is shorter")
_OPEN = row("create", "access", why="is open")
_MILD = row("update", why="is mild")


def _traits(answer: Row | None) -> set[str] | None:
    return None if answer is None else set(answer.named("").traits)


def test_a_raising_rule_is_silent_about_calls_without_its_settings() -> None:
    assert Raising({"A.B": _OFF})({"Other": 1}, None) is None


def test_a_raising_rule_enters_lists_and_maps() -> None:
    params = {"L": [{"M": {"x": {"On": True}, "y": {"On": False}}}]}
    assert _traits(Raising({"L.M.*.On": unless(_OFF, True)})(params, None)) == {
        "update",
        "unguard",
    }


def test_a_raising_rule_is_final_for_its_own_settings_only() -> None:
    rule = Raising({"RetentionDays": keeps("RetentionDays", _SHORTER, 0)})
    assert _traits(rule({"RetentionDays": 0}, None)) == {"update"}
    assert _traits(rule({"RetentionDays": 0, "RemoveTags": ["t"]}, None)) == {"delete"}


def test_a_raising_rule_is_never_milder_than_its_base() -> None:
    base = row("replace", "access", why="replaces")
    answer = Raising({"On": unless(_OFF, True)}, base)({"On": True}, None)
    assert _traits(answer) == {"replace", "access"}


@pytest.mark.parametrize(
    ("params", "fits"),
    [
        ({"On": True}, True),
        ({"On": True, "Id": "i"}, True),
        ({"On": 1}, False),
        ({"On": "true"}, False),
        ({"On": True, "Other": 1}, False),
        ({"Id": "i"}, False),
        ({}, False),
    ],
    ids=["exact", "and-known", "one", "text", "and-unknown", "absent", "empty"],
)
def test_a_lowering_rule_asks_for_exactly_its_members(params: dict[str, Any], fits: bool) -> None:
    answer = Lowering(_MILD, {"On": True}, "Id")(params, None)
    assert answer is (_MILD if fits else None)


def test_a_lowering_rule_may_ask_for_a_type_only() -> None:
    rule = Lowering(_MILD, {"Text": str})
    assert rule({"Text": "x"}, None) is _MILD
    assert rule({"Text": b"x"}, None) is None


@pytest.mark.parametrize("state", [None, {}, {"exists": True}, {"exists": 0}, {"exists": None}])
def test_nothing_counts_as_absent_without_a_look_up_that_says_so(
    state: dict[str, Any] | None,
) -> None:
    assert created_where_absent("Name")({"Name": "n"}, state) is None


def test_an_absent_thing_is_created_but_not_with_members_nobody_knows() -> None:
    rule = created_where_absent("Name")
    assert _traits(rule({"Name": "n"}, {"exists": False})) == {"create"}
    assert rule({"Name": "n", "Other": 1}, {"exists": False}) is None


@pytest.mark.parametrize(
    ("value", "state", "shorter"),
    [
        (30, None, True),
        (30, {}, True),
        (30, {"Days": 7}, False),
        (30, {"Days": 30}, False),
        (30, {"Days": 90}, True),
        (30, {"Days": 0}, True),
        (30, {"Days": "7"}, True),
        ("30", {"Days": 7}, True),
        (True, {"Days": 0}, True),
        (0, None, False),
    ],
)
def test_a_retention_is_shorter_unless_it_is_proven_not_to_be(
    value: object, state: dict[str, Any] | None, shorter: bool
) -> None:
    assert keeps("Days", _SHORTER, 0)(value, state) is (_SHORTER if shorter else None)


def test_a_text_that_is_no_text_counts_as_harmful() -> None:
    assert among(_OFF, "OFF")("ON", None) is None
    assert among(_OFF, "OFF")("OFF", None) is _OFF
    assert among(_OFF, "OFF")(["ON"], None) is _OFF


def test_the_first_answer_counts() -> None:
    rule = first_of(Lowering(_MILD, {"A": True}), Raising({"B": _OFF}))
    assert rule({"A": True}, None) is _MILD
    assert rule({}, None) is None


def test_what_stands_at_a_path_is_found_and_left_out() -> None:
    params = {"L": [{"A": 1, "B": 2}, {"A": []}], "M": {"A": 3}}
    assert list(found(params, ["L", "A"])) == [1, []]
    assert without(params, [["L", "A"]]) == {"L": [{"B": 2}, {}], "M": {"A": 3}}
    assert without(params, [["*", "A"]]) == {"L": [{"B": 2}, {}], "M": {}}


@pytest.mark.parametrize(
    ("policy", "is_open"),
    [
        ('{"Statement": [{"Effect": "Allow", "Principal": "*"}]}', True),
        ('{"Statement": {"Effect": "Allow", "Principal": {"AWS": ["1", "*"]}}}', True),
        ('{"Statement": [{"Effect": "Allow", "NotPrincipal": {"AWS": "1"}}]}', True),
        ('{"Statement": [{"Effect": "Allow", "Principal": {"AWS": "1"}}]}', False),
        ('{"Statement": [{"Effect": "Deny", "Principal": "*"}]}', False),
        ('{"Statement": [{"Principal": "*", "Condition": {"Bool": {}}}]}', False),
        ('{"Statement": ["x"]}', True),
        ("{}", True),
        ("{", True),
        (None, True),
    ],
)
def test_a_policy_is_open_where_it_lets_everyone_in(policy: Any, is_open: bool) -> None:
    assert open_to_all(_OPEN)(policy, None) is (_OPEN if is_open else None)


def test_settings_alone_need_nobody() -> None:
    assert not SETTINGS.named("").needs_approval
