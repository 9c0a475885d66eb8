"""Both digests of a call are those of its canonical form, however they are put together."""

from __future__ import annotations

import hashlib
from typing import Any

import rfc8785
from hypothesis import given
from hypothesis import strategies as st

from fourEyes.intent.digests import digests, intent_digest, params_digest

TEXTS = st.text(st.characters(blacklist_categories=["Cs"]))
PARAMS = st.fixed_dictionaries({"m": st.dictionaries(TEXTS, TEXTS | st.lists(TEXTS))})
PRESIGNS = st.none() | st.fixed_dictionaries(
    {"method": TEXTS, "expires_in": st.integers(0, 9) | st.booleans()}
)
NAMES = (
    "partition",
    "account",
    "region",
    "service",
    "operation",
    "endpoint",
    "agent",
    "caller",
    "environment",
    "effect",
)
LISTS = st.lists(TEXTS).map(tuple)
MEMBERS = st.fixed_dictionaries(
    {**dict.fromkeys(NAMES, TEXTS), "presign": PRESIGNS, "hazards": LISTS, "resources": LISTS},
    optional={"process": TEXTS},
)


@given(MEMBERS, PARAMS)
def test_they_are_hashes_of_rfc_8785_json(members: dict[str, Any], params: dict[str, Any]) -> None:
    whole = rfc8785.dumps({**members, "params": params})
    params_sha256, digest = digests(members, params)
    assert digest == hashlib.sha256(b"fourEyes/intent/v1\0" + whole).hexdigest()
    assert digest == intent_digest({**members, "params": params})
    assert params_sha256 == params_digest(members["service"], members["operation"], params)


def test_what_python_calls_equal_is_told_apart() -> None:
    def digest(expires_in: Any) -> str:
        presign = {"method": "GET", "expires_in": expires_in}
        lists: dict[str, Any] = {"hazards": (), "resources": ()}
        texts = dict.fromkeys(NAMES, "x")
        return digests({**texts, **lists, "presign": presign}, {"m": {}})[1]

    assert digest(1) != digest(True)
