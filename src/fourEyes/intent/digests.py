"""By which hashes is a call known?"""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from functools import lru_cache
from typing import Any

from .canonical import Tree, canonical_json


def params_digest(service: str, operation: str, tree: Tree) -> str:
    """Return the hex SHA-256 of one operation's params in canonical form."""
    return _params_sha256(service, operation, canonical_json(tree))


def intent_digest(members: Mapping[str, Any]) -> str:
    """Return the hex SHA-256 of an intent's identifying members in canonical form."""
    return _intent_sha256(canonical_json(dict(members)))


def digests(members: Mapping[str, Any], params: Tree) -> tuple[str, str]:
    """
    Return `params_digest` and `intent_digest` of *params* and an intent's other *members*.

    The same hashes, with the params written down once for both of them.
    """
    written = canonical_json(params)
    frame = _frame if members["presign"] is not None else _kept_frame
    before, between, after = frame(
        tuple([item for item in members.items() if item[0] != "resources"])
    )
    resources = canonical_json(members["resources"])
    return (
        _params_sha256(members["service"], members["operation"], written),
        _intent_sha256(before + written + between + resources + after),
    )


def _params_sha256(service: str, operation: str, written: bytes) -> str:
    prefix = f"fourEyes/params/v1\0{service}\0{operation}\0".encode()
    return hashlib.sha256(prefix + written).hexdigest()


def _intent_sha256(written: bytes) -> str:
    return hashlib.sha256(b"fourEyes/intent/v1\0" + written).hexdigest()


def _frame(members: tuple[tuple[str, Any], ...]) -> tuple[bytes, bytes, bytes]:
    """Return what stands before, between and behind params and resources in an intent's JSON."""
    before = {name: value for name, value in members if name < "params"}
    between = {name: value for name, value in members if "params" < name < "resources"}
    behind = {name: value for name, value in members if name > "resources"}
    return (
        canonical_json(before)[:-1] + b',"params":',
        b"," + canonical_json(between)[1:-1] + b',"resources":',
        b"," + canonical_json(behind)[1:],
    )


# It repeats from call to call, but for a presigned one's. Only texts and `None` are looked up by:
# True, which equals 1 in Python, must not find what was written for 1.
_kept_frame = lru_cache(maxsize=256)(_frame)
