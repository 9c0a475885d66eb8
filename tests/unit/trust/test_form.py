"""Where anything about form or document is not understood, pydantic is asked."""

from __future__ import annotations

import json
import subprocess
import sys

import pytest

from fourEyes.trust import form
from fourEyes.trust.schema import TrustFile, json_schema
from support.people import trust_dict


@pytest.fixture
def of_schema(monkeypatch, tmp_path):
    """Return a function that fills the usual document by another schema than the published one."""

    def filled(change):
        schema = json.loads(json_schema())
        change(schema)
        (tmp_path / "schema.json").write_text(json.dumps(schema))
        monkeypatch.setattr(form, "SCHEMA", tmp_path / "schema.json")
        return form.filled(trust_dict())

    return filled


def test_a_usual_file_is_filled_with_every_default():
    assert form.filled(trust_dict()) == TrustFile.model_validate(trust_dict()).model_dump()


def test_where_no_schema_is_found_pydantic_judges(monkeypatch, tmp_path):
    monkeypatch.setattr(form, "SCHEMA", tmp_path / "schema.json")
    assert form.filled(trust_dict()) is None


@pytest.mark.parametrize(
    ("member", "words"),
    [
        ("version", {"multipleOf": 2}),
        ("version", {"type": "number"}),
        ("deployment", {"format": "uri"}),
        ("rules", {"uniqueItems": True}),
        ("rules", {"$ref": "#/$defs/Nothing"}),
        ("rules", {"items": {"$ref": "#/$defs/RuleEntry", "minProperties": 1}}),
        ("environments", {"minProperties": 1}),
        ("environments", {"patternProperties": {}, "additionalProperties": True}),
        ("version", {"oneOf": [{"type": "integer"}]}),
        ("version", {"anyOf": [{"type": "integer"}], "minimum": 1}),
    ],
)
def test_a_word_that_the_short_way_does_not_know_leads_to_pydantic(of_schema, member, words):
    assert of_schema(lambda schema: schema["properties"][member].update(words)) is None


def test_a_form_without_a_type_leads_to_pydantic(of_schema):
    assert of_schema(lambda schema: schema["properties"]["auto"].clear()) is None


def test_an_absent_member_without_a_default_leads_to_pydantic(of_schema):
    assert of_schema(lambda schema: schema["properties"]["auto"].pop("default")) is None


def test_a_required_member_is_required_even_if_it_has_a_default(of_schema):
    assert of_schema(lambda schema: schema["required"].append("auto")) is None


def test_an_object_that_takes_any_member_leads_to_pydantic(of_schema):
    assert of_schema(lambda schema: schema.pop("additionalProperties")) is None


# What JSON Schema can say of a value. A validator written in Python, or a discriminator, it
# cannot: then the published schema would accept what pydantic refuses.
SAYABLE = {"model", "model-fields", "model-field", "default", "nullable", "union", "definitions"}
SAYABLE |= {"str", "int", "bool", "list", "dict", "literal", "definition-ref"}


def test_the_models_have_no_rule_that_their_json_schema_cannot_say():
    def kinds(schema):
        if isinstance(schema, dict):
            if isinstance(schema.get("type"), str):
                yield schema["type"]
            for name, each in schema.items():
                if name not in {"metadata", "expected", "default"}:
                    yield from kinds(each)
        elif isinstance(schema, list | tuple):
            for each in schema:
                yield from kinds(each)

    assert set(kinds(TrustFile.__pydantic_core_schema__)) <= SAYABLE


def test_the_agents_process_imports_no_pydantic_for_a_good_file_and_good_settings():
    code = (
        "import sys\n"
        "from fourEyes.settings import read_settings\n"
        "from fourEyes.trust import parse_trust\n"
        "assert read_settings({'FOUREYES_AGENT': 'kiro', 'FOUREYES_WAIT': '5'}).wait == 5\n"
        "parse_trust(sys.stdin.buffer.read(), origin='pinned', now=1)\n"
        "print([name for name in sys.modules if name.startswith('pydantic')])\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", code],
        input=json.dumps(trust_dict()).encode(),
        capture_output=True,
        check=True,
    )
    assert done.stdout.strip() == b"[]"
