"""Globs know `*` and `?` only, and take no exponential time."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fourEyes.trust.glob import folded, is_glob, matches


@pytest.mark.parametrize(
    ("pattern", "text"),
    [
        ("", ""),
        ("*", ""),
        ("*", "anything:at/all"),
        ("a*c", "abbbc"),
        ("a*b*c", "aXbYbZc"),
        ("*aba", "ababa"),
        ("a?c", "abc"),
        ("*a?c*", "xxabcxx"),
        ("[ab]", "[ab]"),
        ("a.c", "a.c"),
        ("arn:aws:sts::*:assumed-role/SSO_*/bob", "arn:aws:sts::1:assumed-role/SSO_x/bob"),
    ],
)
def test_these_match(pattern, text):
    assert matches(pattern, text)


@pytest.mark.parametrize(
    ("pattern", "text"),
    [
        ("", "a"),
        ("a", ""),
        ("?", ""),
        ("a*a", "a"),
        ("ab*ba", "aba"),
        ("a?c", "ac"),
        ("[ab]", "a"),
        ("a.c", "abc"),
        ("abc", "ABC"),
        ("*x", "xy"),
        ("a\n", "a"),
        ("a", "a\n"),
    ],
)
def test_these_do_not(pattern, text):
    assert not matches(pattern, text)


@given(st.text("ab*?", max_size=8), st.text("ab\n", max_size=10))
def test_it_agrees_with_a_regular_expression(pattern, text):
    regex = re.escape(pattern).replace(r"\*", ".*").replace(r"\?", ".")
    assert matches(pattern, text) == bool(re.fullmatch(regex, text, re.DOTALL))


def test_many_stars_take_no_exponential_time():
    assert not matches("*a" * 200 + "b", "a" * 2000)


def test_names_of_people_are_folded():
    full_width = "\uff42\uff4f\uff42"
    assert folded(" BOB ") == folded("bob") == folded(full_width)
    assert folded("Straße") == folded("STRASSE")
    assert folded("bob") != folded("b\u043eb")  # a Cyrillic letter is another one


def test_globs_are_told_from_plain_names():
    assert is_glob("a*") and is_glob("a?") and not is_glob("a[b]")
