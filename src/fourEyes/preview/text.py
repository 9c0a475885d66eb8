"""How is text that somebody else chose shown so that it can only look like itself?"""

from __future__ import annotations

import re
import unicodedata
from datetime import datetime, timezone

MAX_SHOWN = 200  # characters of one value


def plain(text: str, limit: int = MAX_SHOWN) -> str:
    """
    Return *text* in printable ASCII, everything else as `\\u{…}`, and cut with a count.

    No terminal sequence, line break, direction mark, look-alike letter or invisible character
    survives, so nothing that an agent writes can draw a line of its own on the approver's card.
    """
    shown = text if len(text) <= limit else text[:limit]
    escaped = "".join(_escaped(letter) for letter in shown)
    if len(shown) < len(text):
        escaped += f"... {len(text) - limit} more of {len(text)} characters"
    return escaped


def _escaped(letter: str) -> str:
    if letter == "\\":
        return "\\\\"
    if " " <= letter <= "~":
        return letter
    return f"\\u{{{ord(letter):04x}}}"


def printable(text: str) -> str:
    """
    Return *text* with what would move a terminal's cursor, or hide in it, as `\\u{…}`.

    For our own sentences, in which paths and names of any script may stand; what an agent chose
    goes through `plain` first. Line breaks stay.
    """
    if text.isprintable():
        return text
    return "".join(c if c.isprintable() or c == "\n" else f"\\u{{{ord(c):04x}}}" for c in text)


def span(seconds: int) -> str:
    """Return a length of time in its largest unit: `5 min`."""
    for unit, size in (("d", 86_400), ("h", 3_600), ("min", 60)):
        if abs(seconds) >= size:
            return f"{seconds // size} {unit}"
    return f"{seconds} s"


def age(moment: str, now: int) -> str:
    """Return how long ago *moment* was, as look-ups say it; nothing for any other text."""
    found = re.fullmatch(r"(\d{4}-\d\d-\d\d \d\d:\d\d:\d\d)(\.\d+)?Z", moment)
    if found is None:
        return ""
    then = datetime.strptime(found[1], "%Y-%m-%d %H:%M:%S").replace(tzinfo=timezone.utc)
    return f"{span(now - int(then.timestamp()))} ago"


def names_of(text: str) -> tuple[str, ...]:
    """Return the Unicode names of the letters of *text* that `plain` escapes, once each."""
    odd = dict.fromkeys(letter for letter in text if not " " <= letter <= "~")
    return tuple(unicodedata.name(letter, f"U+{ord(letter):04X}") for letter in odd)
