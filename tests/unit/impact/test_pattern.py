"""A plain look for words spares a pattern, and never keeps a name from it that it would match."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from fourEyes.impact import members, predicates, verbs
from fourEyes.impact.pattern import _MOST_NAMES, NamePattern, PerName

PATTERNS = {
    **{predicate.id: predicate.names for predicate in predicates.PREDICATES},
    "own words": members._OWN_WORDS,
    "query": verbs._QUERY,
    **{f"word {number}": pattern for number, (pattern, _) in enumerate(verbs._WORDS)},
}


@pytest.mark.parametrize("pattern", PATTERNS.values(), ids=PATTERNS)
@settings(max_examples=400, deadline=None)
@given(data=st.data())
def test_whatever_a_pattern_matches_has_one_of_its_words(
    pattern: NamePattern, data: st.DataObject
) -> None:
    assert pattern.may_match(data.draw(st.from_regex(pattern.pattern)))


def test_a_pattern_is_compiled_for_the_first_name_that_has_a_word() -> None:
    pattern = NamePattern("delete", "Delete[A-Z]*")
    assert not pattern.matches("CreateX")
    assert pattern._compiled is None
    assert pattern.matches("DeleteX")
    assert pattern._compiled is not None


def test_the_pattern_decides_and_not_the_word() -> None:
    pattern = NamePattern("delete", "Delete[A-Z]*")
    assert not pattern.matches("deleted")
    assert not pattern.matches("XDeleteX")
    assert pattern.is_in("XDeleteX")


def test_without_words_every_name_is_matched() -> None:
    assert NamePattern("", r"\w+").matches("anything")


def test_letters_that_a_pattern_takes_for_others_are_left_to_it() -> None:
    assert NamePattern("scale", "(?i)scale").matches("\u017fcale")


def test_a_name_is_asked_about_once() -> None:
    asked: list[str] = []

    def find(name: str) -> int:
        asked.append(name)
        return len(name)

    lengths = PerName(find)
    assert (lengths["ab"], lengths["ab"], lengths["a"]) == (2, 2, 1)
    assert asked == ["ab", "a"]


def test_made_up_names_do_not_fill_the_memory() -> None:
    lengths = PerName(len)
    for number in range(3 * _MOST_NAMES):
        assert lengths[str(number)] == len(str(number))
        assert len(lengths) <= _MOST_NAMES


@pytest.mark.parametrize("name", [1, None, b"Name", ("Name",)])
def test_a_name_that_is_no_text_is_not_found(name: Any) -> None:
    with pytest.raises(TypeError):
        PerName(len)[name]
