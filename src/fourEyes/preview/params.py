"""How are the parameters of a call shown, all of them, to somebody who has to read them?"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from datetime import datetime, timezone
from typing import Any

from .text import plain

MAX_LINES = 60
MAX_VALUE = 2_000  # characters of one value: most policies are shorter
MAX_NAME = 80
EMPTY = "(empty)"

# What can stand beside others on one line: no blank, no `=`, nothing that needs an escape.
_SHORT_NAME = re.compile(r"[A-Za-z0-9_.\[\]-]{1,60}")
_SHORT_VALUE = re.compile(r"[A-Za-z0-9_./:@+-]{1,120}")


def params_lines(tree: Any) -> list[tuple[str, str]]:
    """Return each leaf of a typed params tree as its path and its value, both plain."""
    listed = list(_leaves(tree, ""))
    if len(listed) <= MAX_LINES:
        return listed
    return [*listed[:MAX_LINES], ("...", f"{len(listed) - MAX_LINES} more of {len(listed)}")]


def compact_lines(tree: Any) -> list[tuple[str, str]]:
    """Return the same in fewer lines: short values together on the first, as `Name=value`."""
    listed = params_lines(tree)
    short = [leaf for leaf in listed if _is_short(*leaf)]
    rest = [leaf for leaf in listed if not _is_short(*leaf)]
    together = "  ".join(f"{path}={text}" for path, text in short)
    return [*([("with", together)] if short else []), *rest]


def _is_short(path: str, text: str) -> bool:
    return bool(_SHORT_NAME.fullmatch(path) and _SHORT_VALUE.fullmatch(text)) and path != "..."


def _leaves(tree: Any, path: str) -> Iterator[tuple[str, str]]:
    if isinstance(tree, Mapping) and set(tree) == {"m"}:
        for name, value in tree["m"].items():
            shown = plain(name, MAX_NAME)
            yield from _leaves(value, f"{path}.{shown}" if path else shown)
        is_empty = not tree["m"]
    elif isinstance(tree, list):
        for place, value in enumerate(tree):
            yield from _leaves(value, f"{path}[{place}]")
        is_empty = not tree
    else:
        yield path, plain(_leaf(tree), MAX_VALUE) or EMPTY
        is_empty = False
    # To set a list to nothing is a change, too.
    if is_empty and path:
        yield path, EMPTY


def _leaf(tree: Any) -> str:
    if isinstance(tree, str):
        return _written(tree)
    if isinstance(tree, Mapping) and "hmac_sha256" in tree:
        return "(hidden: sensitive)"
    if isinstance(tree, Mapping) and "sha256" in tree:
        return f"({str(tree['length']).removeprefix('i:')} bytes, sha256 {tree['sha256']})"
    return str(tree)


def _written(tree: str) -> str:
    kind, _, value = tree.partition(":")
    if kind != "t":
        return value
    moment = datetime.fromtimestamp(int(value) / 1e6, timezone.utc)
    return moment.isoformat().replace("+00:00", "Z")
