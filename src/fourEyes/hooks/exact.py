"""What do these params say, once, and the same to everybody who reads them?"""

from __future__ import annotations

from typing import Any

_EXACT = frozenset({str, int, bool, float, type(None)})


def exact(value: Any) -> Any:
    """
    Return a copy of *value* in exact dicts, lists, texts and numbers.

    A subclass may show one thing to whoever judges and another to whoever serialises, and another
    thread may change a dict in between. Streams and what else botocore takes stay as they are.
    """
    kind = type(value)
    if kind in _EXACT:
        return value
    if isinstance(value, dict):
        return {
            name if type(name) is str else exact(name): item
            if type(item) in _EXACT
            else exact(item)
            for name, item in dict.items(value)
        }
    if isinstance(value, list):
        return [exact(item) for item in list.__iter__(value)]
    if isinstance(value, tuple):
        return [exact(item) for item in tuple.__iter__(value)]
    if isinstance(value, str):
        # The characters it holds: not what a subclass says of itself.
        return str.__str__(value)
    if isinstance(value, bytes) and kind is not bytes:
        return bytes.__getitem__(value, slice(None))
    if isinstance(value, int) and kind is not bool:
        return int.__add__(value, 0)
    return value
