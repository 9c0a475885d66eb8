"""Which name does this process bear, that no other has and no fork inherits?"""

from __future__ import annotations

import os
import secrets

_generation = object()


def _begin_anew() -> None:
    global _generation
    _generation = object()


# At import: a child that was forked before anybody asked must not be taken for its parent, and
# process ids come round again. Windows has no fork.
if hasattr(os, "register_at_fork"):
    os.register_at_fork(after_in_child=_begin_anew)


class Nonce:
    """
    The random name of this process, made at the first call; every forked child has its own.

    It stands in requests and tokens, and is no secret: it only tells processes apart.
    """

    def __init__(self) -> None:
        self._names: dict[tuple[int, object], str] = {}

    def __call__(self) -> str:
        """Return the name of the process that asks: 32 hex digits."""
        # The id as well: C code may fork without telling Python.
        process = (os.getpid(), _generation)
        found = self._names.get(process)
        # `setdefault`, so that two threads that ask first are told the same.
        return found or self._names.setdefault(process, secrets.token_hex(16))
