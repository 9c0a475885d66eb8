"""The statements under tests/vectors/sql, with what must be said of each."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

CORPUS = Path(__file__).parents[1] / "vectors" / "sql"
DIALECTS = {
    "mysql": ("mysql", "postgres"),
    "postgres": ("mysql", "postgres"),
    "redshift": ("redshift",),
    "athena": ("athena",),
}
_HEADING = "-- expect: "


def statements(engine: str) -> Iterator[tuple[str, str]]:
    """Yield each statement of *engine* with the effect and hazards expected of it."""
    expected = ""
    for line in (CORPUS / f"{engine}.sql").read_text(encoding="utf-8").splitlines():
        if line.startswith(_HEADING):
            expected = line.removeprefix(_HEADING)
        elif line and expected:
            yield line, expected
