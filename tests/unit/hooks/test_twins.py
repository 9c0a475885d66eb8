"""What a seam of botocore asks, its twin for aiobotocore asks as well: none is forgotten."""

from __future__ import annotations

import ast
import inspect
import textwrap

import pytest

from fourEyes.hooks import aio, calls, presign, send

TWINS = [
    (calls._around, aio._around),
    (calls._sent, aio._sent),
    (calls._settling, aio._settling),
    (calls._judging, aio._judging),
    (presign._sign, aio._sign),
    (presign._post, aio._post),
    (send._looking, aio._looking),
]
ON_PURPOSE = {
    "is_own": "the guard's own clients are botocore's",
    "own": "the same",
    "admit": "the same",
    "Wire": "a read is judged at once, by what it would do",
    "names_itself": "the same",
    "partial": "the same",
    "crt": "native transfers ask a client of botocore's",
    "without_content": "the same",
    "capture": "`_frozen` asks it for usable credentials",
    "usable": "the same",
    "Call": "made before there is anything that it could cost",
}


def asked(function) -> set[str]:
    """Return every name that a function speaks of."""
    tree = ast.parse(textwrap.dedent(inspect.getsource(function)))
    names = {node.id for node in ast.walk(tree) if isinstance(node, ast.Name)}
    return names | {node.attr for node in ast.walk(tree) if isinstance(node, ast.Attribute)}


@pytest.mark.parametrize(("seam", "twin"), TWINS, ids=lambda each: each.__name__)
def test_a_twin_asks_what_its_seam_asks(seam, twin) -> None:
    ours = {name for name in asked(seam) if is_ours(name)}

    assert ours - asked(twin) - set(ON_PURPOSE) == set()


def is_ours(name: str) -> bool:
    """Tell whether a name is one of our functions, classes or modules, and not a variable."""
    return any(hasattr(module, name) for module in (calls, presign, send, calls.capture))
