"""The short way to a form body writes what `urlencode`, and so botocore, writes."""

from __future__ import annotations

from enum import Enum
from typing import Any
from urllib.parse import urlencode

from hypothesis import given
from hypothesis import strategies as st

from fourEyes.hooks.wire import form


class Word(str, Enum):
    """A text that is printed otherwise than it is sent."""

    PLAIN = "plain"


NAMES = st.sampled_from(["Action", "Filter.1.Name", "é", "a b", "a=b"])
VALUES = st.one_of(
    st.text(),
    st.from_regex(r"[A-Za-z0-9_.~-]*", fullmatch=True),
    st.sampled_from(["a=b", "a&b", "a\n", 1, True, None, b"x", ["a", "b"], Word.PLAIN]),
)


def encodable(body: dict[str, Any]) -> bool:
    try:
        "".join(str(value) for value in body.values()).encode()
    except UnicodeEncodeError:
        return False
    return True


@given(st.dictionaries(NAMES, VALUES).filter(encodable))
def test_it_writes_the_same_text(body: dict[str, Any]) -> None:
    assert form(body) == urlencode(list(body.items()), doseq=True)
