"""Which budgets are there, and is one missed by more than noise?"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass


@dataclass(frozen=True)
class Figure:
    """
    One line of the table.

    *budget* and *noise* are in the unit of *value*; a figure without a budget is only told.
    """

    id: str
    what: str
    value: float
    unit: str
    budget: float | None = None
    noise: float = 0.0

    @property
    def is_missed(self) -> bool:
        """Tell whether the figure is above its budget, and not because of noise."""
        return self.budget is not None and self.value > self.budget + self.noise

    @property
    def is_gross(self) -> bool:
        """Tell whether the figure is above twice its budget, or twice what it is known to miss."""
        if self.budget is None:
            return False
        return self.value > 2 * max(self.budget, KNOWN.get(self.what, 0.0)) + self.noise


# Budgets that are not met yet, and by how much: a short run must fail for what got worse, not
# for what is known. A full run fails for these, too.
KNOWN = {
    "guarded read (time)": 0.25,
    "allowed write, recorded (time)": 1.0,
    "approved call, CPU added": 12,
    "approved call, wall added": 5,
    "blocked call, of a sent one": 1.3,
}


HEADINGS = ("", "what", "figure", "budget", "noise", "")


def table(figures: Iterable[Figure]) -> str:
    """Return *figures* as a Markdown table."""
    rows = [HEADINGS, *map(_cells, figures)]
    widths = [max(len(row[column]) for row in rows) for column in range(len(HEADINGS))]
    lines = [_line(row, widths) for row in rows]
    return "\n".join([lines[0], _line(["-" * width for width in widths], widths), *lines[1:]])


def _cells(figure: Figure) -> tuple[str, ...]:
    budget = "" if figure.budget is None else f"≤ {_number(figure.budget)}"
    noise = f"± {_number(figure.noise)}" if figure.noise else ""
    verdict = "" if figure.budget is None else "missed" if figure.is_missed else "met"
    value = f"{_number(figure.value)} {figure.unit}"
    return (figure.id, figure.what, value, budget, noise, verdict)


def _line(cells: Sequence[str], widths: Sequence[int]) -> str:
    padded = (cell.ljust(width) for cell, width in zip(cells, widths, strict=True))
    return f"| {' | '.join(padded)} |"


def _number(value: float) -> str:
    if value >= 100 or value == int(value):
        return f"{value:,.0f}"
    return f"{value:.2g}" if value < 10 else f"{value:.1f}"
