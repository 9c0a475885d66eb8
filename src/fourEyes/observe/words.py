"""How is what a look-up found put into words that do not change by themselves?"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable
from datetime import datetime, timezone
from typing import Any

from .facts import UNKNOWN

Words = Callable[[Any], str]

NONE = "none"


def text(value: Any) -> str:
    """Say a name, a state or a number as it is."""
    return NONE if value in (None, "", [], {}) else str(value)


def on_off(value: Any) -> str:
    """Say whether a switch is on; absent is off."""
    return "on" if value in (True, "true", "Enabled", "ENABLED", "on") else "off"


def yes_no(value: Any) -> str:
    """Say whether there is something."""
    return "yes" if value else "no"


def number(value: Any) -> str:
    """Say a number; one that is absent is not zero."""
    return UNKNOWN if value is None else f"{int(value):,}"


def about(value: Any) -> str:
    """Say a number by its power of ten, which a few more or less do not change."""
    if value is None:
        return UNKNOWN
    amount = int(value)
    if amount <= 0:
        return "0"
    low = 10 ** (len(str(amount)) - 1)
    return f"{low:,} to {low * 10 - 1:,}"


def size(value: Any) -> str:
    """Say a number of bytes in its largest unit."""
    if value is None:
        return UNKNOWN
    amount = float(value)
    for unit in ("B", "KiB", "MiB", "GiB"):
        if amount < 1024:
            return f"{amount:.0f} {unit}" if unit == "B" else f"{amount:.1f} {unit}"
        amount /= 1024
    return f"{amount:.1f} TiB"


def gib(value: Any) -> str:
    """Say a number of GiB."""
    return UNKNOWN if value is None else f"{value} GiB"


def moment(value: Any) -> str:
    """Say a time, in UTC; AWS's answers hold it as a datetime, or as milliseconds."""
    if isinstance(value, (int, float)):
        value = datetime.fromtimestamp(value / 1000, timezone.utc)
    if not isinstance(value, datetime):
        return text(value)
    # A table that is dropped and made again within a second is another one.
    fraction = f".{value.microsecond // 1000:03}" if value.microsecond else ""
    return value.astimezone(timezone.utc).strftime(f"%Y-%m-%d %H:%M:%S{fraction}Z")


def names(value: Any) -> str:
    """Count a list and name what is in it, in an order that does not change by itself."""
    listed = sorted(text(one) for one in value or ())
    return f"{len(listed)}: {', '.join(listed)}" if listed else NONE


def tags(value: Any) -> str:
    """Say a list or a map of tags."""
    if isinstance(value, dict):
        pairs = value.items()
        return names([f"{key}={word}" for key, word in pairs])
    listed = [
        [one.get(name, one.get(name.lower())) for name in ("Key", "Value")] for one in value or ()
    ]
    return names([f"{key}={word}" for key, word in listed])


def document(value: Any) -> str:
    """Say a whole document, such as a policy."""
    if value in (None, "", [], {}):
        return NONE
    if isinstance(value, str):
        try:
            value = json.loads(value)
        except ValueError:
            return str(value)
    return json.dumps(value, sort_keys=True, default=str)


def sealed(value: Any) -> str:
    """Say by what an item can be told from another without showing what it holds."""
    if not value:
        return NONE
    digest = hashlib.sha256(json.dumps(value, sort_keys=True, default=str).encode()).hexdigest()
    return f"{len(value)} attributes ({', '.join(sorted(value))}), sha256 {digest[:16]}"
