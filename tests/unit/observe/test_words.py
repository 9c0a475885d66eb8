"""What a look-up found is said in words that stay the same as long as nobody acts."""

from __future__ import annotations

from datetime import datetime, timedelta, timezone

import pytest

from fourEyes.observe import words
from fourEyes.observe.facts import UNKNOWN, Fact, Seen, digests, plain_params


@pytest.mark.parametrize(
    ("say", "value", "said"),
    [
        (words.text, None, "none"),
        (words.text, 0, "0"),
        (words.on_off, None, "off"),
        (words.on_off, "Enabled", "on"),
        (words.on_off, "Suspended", "off"),
        (words.number, 1234567, "1,234,567"),
        (words.about, 0, "0"),
        (words.about, 9, "1 to 9"),
        (words.about, 4711, "1,000 to 9,999"),
        (words.size, 999, "999 B"),
        (words.size, 3 * 1024**3, "3.0 GiB"),
        (words.size, 5 * 1024**4, "5.0 TiB"),
        (words.gib, 20, "20 GiB"),
        (words.names, ["b", "a"], "2: a, b"),
        (words.names, [], "none"),
        (words.tags, [{"Key": "team", "Value": "pay"}], "1: team=pay"),
        (words.tags, [{"key": "team", "value": "pay"}], "1: team=pay"),
        (words.tags, {"team": "pay"}, "1: team=pay"),
        (words.document, '{"b": 1, "a": 2}', '{"a": 2, "b": 1}'),
        (words.document, "no JSON", "no JSON"),
        (words.document, {}, "none"),
        (words.moment, 1_764_000_000_000, "2025-11-24 16:00:00Z"),
    ],
)
def test_words(say, value, said) -> None:
    assert say(value) == said


@pytest.mark.parametrize("say", [words.number, words.about, words.size, words.gib])
def test_what_is_not_in_an_answer_is_unknown_and_not_zero(say) -> None:
    assert say(None) == UNKNOWN


def test_a_moment_is_the_same_in_every_time_zone() -> None:
    here = datetime(2026, 1, 1, 12, tzinfo=timezone.utc)
    there = here.astimezone(timezone(timedelta(hours=5)))
    assert words.moment(here) == words.moment(there) == "2026-01-01 12:00:00Z"


def test_an_item_is_told_from_another_without_being_shown() -> None:
    one, other = ({"pk": {"S": "1"}, "pin": {"S": pin}} for pin in ("1234", "4321"))
    assert words.sealed(one) != words.sealed(other)
    assert "1234" not in words.sealed(one)
    assert "pin" in words.sealed(one)


def test_only_known_and_lasting_facts_bind_an_approval() -> None:
    facts = [
        Fact("s3/HeadObject", "ETag", '"abc"'),
        Fact("s3/HeadObject", "size", UNKNOWN, "AccessDenied"),
        Fact("cloudwatch/GetMetricStatistics", "objects", "12", is_volatile=True),
    ]
    assert list(digests(facts)) == ["s3/HeadObject ETag"]
    assert list(digests(facts, "ab12")) == ["ab12 s3/HeadObject ETag"]


def test_an_answer_that_failed_is_not_an_answer_that_found_nothing() -> None:
    seen = Seen((), {"s3/GetBucketTagging": None})
    assert seen.knows("s3/GetBucketTagging")
    assert not seen.knows("s3/GetBucketVersioning")
    assert seen.find("s3/GetBucketTagging", "TagSet") is None


def test_a_signed_tree_gives_the_names_that_look_ups_need() -> None:
    tree = {
        "m": {
            "Bucket": "s:b",
            "Keys": ["s:i:1", "s:"],
            "Days": "i:7",
            "Force": True,
            "Body": {"sha256": "00", "length": "i:3"},
            "Secret": {"hmac_sha256": "00"},
            "Nothing": None,
        }
    }
    assert plain_params(tree) == {
        "Bucket": "b",
        "Keys": ["i:1", ""],
        "Days": 7,
        "Force": True,
        "Body": None,
        "Secret": None,
        "Nothing": None,
    }
