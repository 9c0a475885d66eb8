"""What is read without pydantic is what pydantic would have read, and never more."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import example, given
from hypothesis import strategies as some

from fourEyes.settings import PREFIX, Settings, plainly_read, read_settings
from fourEyes.settings_model import Variables, validated

GOOD = {
    "auto": ["1", "0", "TRUE", "Off"],
    "mode": ["enforce", "observe"],
    "agent": ["kiro", "a", "0" * 64, "x.y_z-1"],
    "trust": ["/etc/foureyes/trust.json", "trüst.json", "a b"],
    "trust_sha256": ["0a" * 32],
    "unsafe_trust": ["on", "false"],
    "store": ["sqlite:///var/lib/x.sqlite3", "dynamodb://table?region=eu-west-1"],
    "approvals": ["{}", "/tmp/tokens"],
    "wait": ["0", "30", "604800", "007"],
    "protect": ["delete", "delete, replace ,", ","],
    "create_only": ["on", "off", "minio:9000,localhost", ","],
    "lookups": ["on", "OFF"],
    "log": ["/var/log/foureyes.jsonl"],
    "log_format": ["json", "ocsf"],
    "notify": ["https://example.com/hook", "http://localhost:1/x", "http://[::1]:8/"],
    "notify_secret": ["s3cret"],
}
# What a checker of text stumbles over, beside whatever hypothesis thinks of.
TRICKS = ["\n", "\0", " ", "1", "-", "+", "_", ".", "e3", "/", "://", "[", ",", "on", "İ", "\udc80"]


@some.composite
def texts(draw: some.DrawFn, name: str) -> str:
    """Draw a good value of *name*, one that is nearly good, or anything at all."""
    good = draw(some.sampled_from(GOOD[name]))
    at = draw(some.integers(0, len(good)))
    end = draw(some.integers(at, min(at + 2, len(good))))
    odd = some.sampled_from(TRICKS) | some.text(max_size=3)
    return draw(
        some.just(good)
        | odd.map(lambda more: good[:at] + more + good[end:])
        | some.sampled_from([each for every in GOOD.values() for each in every])
        | some.text(some.characters(), min_size=1)
    )


VARIABLES = some.lists(some.sampled_from([*GOOD, "moed"]), max_size=3, unique=True).flatmap(
    lambda names: some.fixed_dictionaries(
        {name: texts(name) if name in GOOD else some.just("1") for name in names}
    )
)


@given(VARIABLES)
@example({"agent": "kiro\n"})
@example({"agent": "0" * 65})
@example({"wait": "604801"})
@example({"wait": "²"})
@example({"lookups": "ON"})
@example({"trust": "\udc80"})
@example({"protect": "delete,\udc80"})
@example({"notify": "http://[::1"})
def test_pydantic_reads_the_same_wherever_there_is_no_doubt(texts: dict[str, str]) -> None:
    """The short way may doubt what pydantic accepts, never accept what it refuses."""
    compare(texts)


def compare(texts: dict[str, str]) -> None:
    """Check that *texts* are in doubt, or read as pydantic reads them."""
    plain = plainly_read(texts)
    if plain is not None:
        fields: dict[str, Any] = validated(texts)  # or it raises, and that is the finding
        assert plain == Settings(**fields)
        assert all(type(getattr(plain, name)) is type(fields[name]) for name in texts)


@pytest.mark.parametrize("name", GOOD)
def test_a_good_value_with_one_trick_in_any_place_is_read_as_pydantic_reads_it(name: str) -> None:
    for good in GOOD[name]:
        for trick in TRICKS:
            for at in range(len(good) + 1):
                compare({name: good[:at] + trick + good[at:]})
                compare({name: good[:at] + trick + good[at + 1 :]})


def test_a_usual_value_of_every_variable_needs_no_pydantic() -> None:
    assert set(GOOD) == set(Variables.model_fields)
    for name, values in GOOD.items():
        for value in values:
            assert plainly_read({name: value}) is not None, (name, value)


def test_the_fields_and_their_defaults_are_those_of_the_model() -> None:
    assert Settings(**validated({})) == Settings()
    assert set(Settings._fields) == set(Variables.model_fields)


@given(texts("wait"))
def test_what_is_in_doubt_is_read_by_pydantic(text: str) -> None:
    fraction = f"{len(text)}.5"
    assert read_settings({PREFIX + "WAIT": fraction}).wait == float(fraction)
