"""The published JSON Schema is the one that the loader enforces."""

from __future__ import annotations

import json
from pathlib import Path

from fourEyes.trust.schema import TrustFile, json_schema

ROOT = Path(__file__).parents[3]
PUBLISHED = ROOT / "docs" / "reference" / "trust.schema.json"
SHIPPED = ROOT / "src" / "fourEyes" / "trust" / "trust.schema.json"


def test_the_published_schema_is_up_to_date():
    """Write it anew with `make trust-schema`."""
    assert PUBLISHED.read_text() == json_schema()


def test_agents_read_trust_files_by_the_schema_that_is_published():
    assert SHIPPED.read_text() == json_schema()


def test_no_object_of_the_schema_takes_unknown_members():
    schema = json.loads(json_schema())
    objects = [schema, *schema["$defs"].values()]
    assert all(one["additionalProperties"] is False for one in objects if "properties" in one)
    assert set(schema["required"]) <= set(TrustFile.model_fields)
