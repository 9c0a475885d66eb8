"""The published JSON Schema is the one that the code has."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from fourEyes.audit import Trail
from fourEyes.audit.model import json_schema
from support import log

PUBLISHED = Path(__file__).parents[3] / "docs" / "reference" / "audit.schema.json"


@pytest.fixture(scope="module")
def published() -> Any:
    return json.loads(PUBLISHED.read_text(encoding="utf-8"))


def test_the_published_schema_is_the_models(published: Any) -> None:
    assert published == json_schema(), "run `make audit-schema` and read the diff"


def test_every_event_of_the_schema_is_written_by_somebody(published: Any) -> None:
    assert set(published["properties"]["event"]["enum"]) == set(log.EVENTS)


@pytest.mark.parametrize("event", log.EVENTS)
def test_every_event_keeps_to_the_published_schema(
    tmp_path: Path, published: Any, event: str
) -> None:
    path = tmp_path / "audit.jsonl"
    Trail(str(path)).record(event, **log.EVENTS[event])

    jsonschema.validate(log.read(path)[0], published)
