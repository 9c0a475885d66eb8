"""The snapshot, the names index and the page follow from botocore and the tables."""

from __future__ import annotations

import json
from typing import Any

import botocore
import pytest

from fourEyes.impact import Effect, names
from vectors import make_impact

LINES = make_impact.SNAPSHOT.read_text(encoding="utf-8").splitlines()
IS_SAME_BOTOCORE = json.loads(LINES[0])["botocore"] == botocore.__version__


def recorded() -> dict[tuple[str, str], str]:
    """Return the lines of the snapshot by service and operation."""
    fields: list[tuple[str, dict[str, Any]]] = [(line, json.loads(line)) for line in LINES[1:]]
    return {(entry["service"], entry["operation"]): line for line, entry in fields}


def test_the_snapshot_says_what_the_classifier_says() -> None:
    lines = recorded()
    changed = [
        make_impact.snapshot_line(service, name, impact)
        for service, found in make_impact.impacts().items()
        for name, impact in found.items()
        if lines.get((service, name)) != make_impact.snapshot_line(service, name, impact)
    ]
    assert changed == [], "run `make impact` and read the diff"


def test_the_snapshot_has_every_operation_of_the_index_and_no_other() -> None:
    every = {
        (service, name) for service in names.services() for name in names.operations_of(service)
    }
    assert set(recorded()) == every


def test_the_index_is_that_of_the_botocore_it_was_made_from() -> None:
    shipped = make_impact.INDEX.read_text(encoding="utf-8").splitlines()
    installed = make_impact.index().splitlines()
    if IS_SAME_BOTOCORE:
        assert installed == shipped
    # Another botocore is no error: what is new is judged by verb, live model and predicates.
    print("services that differ:", [line.split()[0] for line in installed if line not in shipped])


def test_nothing_that_botocore_has_today_is_unknown() -> None:
    assert not [line for line in LINES if f'"effect":"{Effect.UNKNOWN.value}"' in line]


@pytest.mark.skipif(not IS_SAME_BOTOCORE, reason="the page names the botocore it was made from")
def test_the_page_is_generated_from_the_same_answers() -> None:
    assert make_impact.PAGE.read_text(encoding="utf-8") == make_impact.page(make_impact.impacts())


def test_the_files_stay_small_enough_to_be_read_and_diffed() -> None:
    assert make_impact.SNAPSHOT.stat().st_size < 2_500_000
    assert make_impact.PAGE.stat().st_size < 400_000
