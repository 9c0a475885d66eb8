"""Every test that the threat model names is there."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

TESTS = Path(__file__).parents[1]
PAGE = (TESTS.parent / "docs" / "threat-model.md").read_text("utf-8")
NAMED = sorted(set(re.findall(r"`(test_[a-z0-9_]+)`", PAGE)))
PLACES = sorted(
    set(re.findall(r"`(?:tests/)?((?:vectors|properties|unit|flow|attacks)/[^`]*)`", PAGE))
)
SOURCES = "\n".join(path.read_text("utf-8") for path in TESTS.rglob("test_*.py"))


@pytest.mark.parametrize("name", NAMED)
def test_a_named_test_is_there(name: str) -> None:
    assert re.search(rf"def {name}\b", SOURCES)


@pytest.mark.parametrize("place", PLACES)
def test_a_named_place_is_there(place: str) -> None:
    assert list(TESTS.glob(place.rstrip("/")))
