"""A trust file is read without pydantic just where, and just as, pydantic would have read it."""

from __future__ import annotations

import copy
import json
from collections.abc import Iterator
from typing import Any

import pytest
from hypothesis import example, given
from hypothesis import strategies as some

from fourEyes.trust import form
from fourEyes.trust.schema import TrustFile
from support.people import key_entry, rule_entry, signer, trust_dict

WHOLE = trust_dict(
    stores=["sqlite:///var/lib/foureyes/store.sqlite3"],
    approvers=[
        {
            "id": "bob",
            "name": "Bob Ü",
            "groups": ["dba"],
            "aliases": ["bob@example.com"],
            "keys": [
                {
                    **key_entry(signer("bob")),
                    "backend": "kms",
                    "touch": None,
                    "uv": False,
                    "rp_id": "x",
                    "origins": ["https://example.com"],
                    "not_before": 0,
                    "not_after": 9_999_999_999,
                    "revoked": False,
                }
            ],
        }
    ],
    rules=[
        {
            **rule_entry(),
            "match": {
                "environment": ["prod"],
                "effect": ["delete"],
                "hazards": ["access"],
                "tag": {"env": "prod"},
                "member": ["*RoleArn"],
            },
            "threshold": 1,
            "max_lifetime": 60,
            "open_for": 60,
            "min_assurance": "presence",
            "protect": True,
            "bind": "process",
            "reason": "x",
        }
    ],
    floor={"mode": "enforce", "protect": ["delete", "access"]},
    unguarded_principals=[{"principal": "arn:aws:iam::1:role/x", "reason": "y"}],
    endpoints={"sts": "http://127.0.0.1:5000"},
    revoked_jti=["j"],
    tokens_before={"bob": 5},
    max_open=5,
    auto=True,
)
NUMBERS = [0, 1, 2, -1, 8, 9, 86_400, 86_401, 2_592_000, 2_592_001, 100_000, 100_001]
NUMBERS += [9_999_999_999, 10**10]
WORDS = ["", "x", "x\n", "ü", "a:b", "group:", "group:dba", "delete", "access", "sts"]
WORDS += ["1" * 12, "٣" * 12, "https://x", "https://x\n"]
WORDS += ["A" * 128, "A" * 129, "x" * 2048, "x" * 2049]
CONTAINERS = [[], {}, ["x"], [[]], {"x": "x"}, {"x\n": []}]
ODDITIES = [None, True, False, *NUMBERS, *WORDS, *CONTAINERS]
ODD = some.sampled_from(ODDITIES)
Step = tuple[Any, Any]


def places(value: Any) -> Iterator[Step]:
    """Yield every container of *value* with every key that it has, and one that it has not."""
    if isinstance(value, dict):
        yield from ((value, name) for name in [*value, "extra"])
        for each in value.values():
            yield from places(each)
    if isinstance(value, list):
        yield from ((value, at) for at in range(len(value) + 1))
        for each in value:
            yield from places(each)


def changed(at: int, value: Any) -> dict[str, Any]:
    """Return the whole file with *value* in the place that comes *at*."""
    document = copy.deepcopy(WHOLE)
    place, key = list(places(document))[at]
    if isinstance(place, list):
        place[key : key + 1] = [value]
    else:
        place[key] = value
    return document


@pytest.mark.parametrize("odd", ODDITIES, ids=lambda odd: repr(odd)[:20])
def test_one_odd_value_in_any_place_is_judged_as_pydantic_judges_it(odd: Any) -> None:
    for at in range(len(list(places(WHOLE)))):
        document = changed(at, copy.deepcopy(odd))
        assert as_json(form.filled(document)) == by_pydantic(document), list(places(document))[at]


def test_one_member_less_is_judged_as_pydantic_judges_it() -> None:
    for at, (place, key) in enumerate(places(WHOLE)):
        if isinstance(place, dict) and key in place:
            document = copy.deepcopy(WHOLE)
            del list(places(document))[at][0][key]
            assert as_json(form.filled(document)) == by_pydantic(document), key


def as_json(value: Any) -> str:
    """Write *value* out: equality alone takes True for 1."""
    return json.dumps(value, sort_keys=True)


def by_pydantic(document: dict[str, Any]) -> str:
    """Return what the models make of *document*, and `null` where they refuse it."""
    try:
        return as_json(TrustFile.model_validate(document).model_dump())
    except ValueError:
        return as_json(None)


@some.composite
def documents(draw: some.DrawFn) -> dict[str, Any]:
    """Draw a trust file with a few members changed, taken away, added or renamed."""
    document = copy.deepcopy(WHOLE)
    for _ in range(draw(some.integers(0, 3))):
        place, key = draw(some.sampled_from(list(places(document))))
        odd = copy.deepcopy(draw(ODD | some.integers() | some.text(some.characters(codec="utf-8"))))
        if isinstance(place, list):
            place[key : key + 1] = draw(some.sampled_from([[], [odd]]))
        elif draw(some.booleans()):
            place[key] = odd
        elif key in place:
            value = place.pop(key)
            if isinstance(odd, str):
                place[odd] = value
    return document


@given(documents())
@example(trust_dict())
@example(WHOLE)
@example({**WHOLE, "foureyes_trust": True})
@example({**WHOLE, "environments": {"prod\n": []}})
@example({**WHOLE, "environments": {"a:b": []}})
@example({**WHOLE, "environments": {"prod": ["1" * 12 + "\n"]}})
@example({**WHOLE, "endpoints": {"kms": "http://127.0.0.1"}})
@example({**WHOLE, "floor": {"protect": ["all"]}})
@example({**WHOLE, "version": 1.0})
def test_every_file_is_judged_as_pydantic_judges_it(document: dict[str, Any]) -> None:
    """What pydantic refuses must be in doubt; that all else is not spares agents its import."""
    assert as_json(form.filled(document)) == by_pydantic(document)


def test_the_whole_file_has_every_member_that_there_is() -> None:
    """Else nothing here would try what a new member may say."""
    whole = json.loads(json.dumps(WHOLE))
    missing = {name for name in TrustFile.model_fields if name not in whole}
    rule, key = whole["rules"][0], whole["approvers"][0]["keys"][0]
    schema = TrustFile.model_json_schema()["$defs"]
    assert not missing
    assert set(key) == set(schema["KeyEntry"]["properties"])
    assert set(schema["RuleEntry"]["properties"]) - set(rule) <= {"exempt", "own", "observe"}
