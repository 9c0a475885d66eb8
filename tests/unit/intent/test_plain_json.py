"""The short way to canonical JSON writes what RFC 8785 writes, or leaves it to the long way."""

from __future__ import annotations

from typing import Any

import pytest
import rfc8785
from hypothesis import given
from hypothesis import strategies as st

from fourEyes.errors import IntentError
from fourEyes.intent.canonical import _plain_json, canonical_json

TEXTS = st.text(st.characters(max_codepoint=0x7F)) | st.text()
TREES = st.recursive(
    st.none() | st.booleans() | TEXTS,
    lambda inner: st.lists(inner) | st.dictionaries(TEXTS, inner),
    max_leaves=20,
)


@given(TREES)
def test_it_writes_the_same_bytes(tree: Any) -> None:
    try:
        expected = rfc8785.dumps(tree)
    except (rfc8785.CanonicalizationError, UnicodeError):
        with pytest.raises(IntentError):
            canonical_json(tree)
        return
    assert canonical_json(tree) == expected


@pytest.mark.parametrize(
    "tree",
    [1, 1.0, {"a": 1}, {1: "a"}, {"a": [2.5]}, ["\ud800"], b"x", {"é": "a"}, {"a": "\U0001f600"}],
    ids=repr,
)
def test_numbers_and_other_letters_take_the_long_way(tree: Any) -> None:
    assert _plain_json(tree) is None


def test_the_plain_way_is_taken_for_what_most_calls_hold() -> None:
    assert _plain_json({"m": {"TableName": "s:orders"}}) == b'{"m":{"TableName":"s:orders"}}'


def test_a_tree_too_deep_for_python_is_refused() -> None:
    tree: Any = "s:x"
    for _ in range(100_000):
        tree = [tree]
    with pytest.raises(IntentError):
        canonical_json(tree)
