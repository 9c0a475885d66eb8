"""A budget is missed by more than noise, or not at all."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType

import pytest


@pytest.fixture
def budget(monkeypatch: pytest.MonkeyPatch) -> Iterator[ModuleType]:
    monkeypatch.syspath_prepend(str(Path(__file__).parents[2] / "benchmarks"))
    import budget

    yield budget
    sys.modules.pop("budget")


@pytest.mark.parametrize(
    ("value", "noise", "missed", "gross"),
    [
        (8, 0, False, False),
        (9, 0, True, False),
        (9, 2, False, False),
        (16.5, 0, True, True),
        (16.5, 1, True, False),
    ],
)
def test_a_miss_is_more_than_noise(
    budget: ModuleType, value: float, noise: float, missed: bool, gross: bool
) -> None:
    figure = budget.Figure("P0", "a figure", value, "x N", 8, noise)
    assert (figure.is_missed, figure.is_gross) == (missed, gross)


def test_what_is_known_to_miss_fails_a_short_run_only_when_it_gets_worse(
    budget: ModuleType, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(budget.KNOWN, "known", 12.0)
    assert not budget.Figure("P0", "known", 20, "x N", 8).is_gross
    assert budget.Figure("P0", "known", 25, "x N", 8).is_gross


def test_a_figure_without_a_budget_is_only_told(budget: ModuleType) -> None:
    figure = budget.Figure("", "told", 1e9, "µs")
    assert not figure.is_missed
    assert not figure.is_gross


def test_the_table_says_which_budgets_are_missed(budget: ModuleType) -> None:
    text = budget.table(
        [budget.Figure("P1", "quick", 1, "ms", 2), budget.Figure("P2", "slow", 3, "ms", 2, 0.5)]
    )
    assert [line.split("|")[-2].strip() for line in text.splitlines()[2:]] == ["met", "missed"]
