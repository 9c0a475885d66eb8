"""Does this pattern match this text? `*` and `?` only."""

from __future__ import annotations

from functools import lru_cache


def matches(pattern: str, text: str) -> bool:
    """
    Tell whether the whole of *text* matches *pattern*, by case.

    `*` stands for any run of characters, also over `/` and `:`; `?` for one. Nothing else is
    special: `fnmatch` would read the brackets of an S3 key as a character class. Each piece
    between two stars is searched once, so no pattern takes exponential time.
    """
    first, *rest = pattern.split("*")
    if not rest:
        return len(text) == len(pattern) and _fits(pattern, text, 0)
    *middle, last = rest
    end = len(text) - len(last)
    at = len(first)
    if end < at or not _fits(first, text, 0) or not _fits(last, text, end):
        return False
    for piece in middle:
        found = _find(piece, text, at, end)
        if found < 0:
            return False
        at = found + len(piece)
    return True


def is_glob(pattern: str) -> bool:
    """Tell whether *pattern* can match more than itself."""
    return "*" in pattern or "?" in pattern


@lru_cache(maxsize=1024)
def folded(name: str) -> str:
    """Return *name* as names of people are compared: NFKC, without case or outer blanks."""
    if not name.isascii():
        # Imported here: most names are ASCII, which NFKC leaves alone.
        from unicodedata import normalize

        name = normalize("NFKC", name)
    return name.strip().casefold()


def _find(piece: str, text: str, start: int, end: int) -> int:
    if "?" not in piece:
        return text.find(piece, start, end)
    places = range(start, end - len(piece) + 1)
    return next((at for at in places if _fits(piece, text, at)), -1)


def _fits(piece: str, text: str, at: int) -> bool:
    if "?" not in piece:
        return text.startswith(piece, at)
    window = text[at : at + len(piece)]
    return len(window) == len(piece) and all(
        a in ("?", b) for a, b in zip(piece, window, strict=True)
    )
