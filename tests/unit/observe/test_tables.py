"""Every look-up that a table names exists, and asks botocore's models for what they have."""

from __future__ import annotations

import re
from pathlib import Path

import botocore.session
import jmespath
import pytest

import fourEyes
from fourEyes.observe.answer import Numbers, Presence
from fourEyes.observe.lookup_table import LOOKUPS
from fourEyes.observe.sights.table import SIGHTS

READS = ("Describe", "Get", "List", "Head", "Lookup", "BatchGet")


@pytest.fixture(scope="session")
def models():
    session = botocore.session.Session()
    known = {}

    def model(service: str):
        if service not in known:
            known[service] = session.get_service_model(service)
        return known[service]

    return model


def named_by_rules() -> set[str]:
    """Return every look-up id that stands in the tables and rules of `impact/`."""
    folder = Path(fourEyes.__file__).parent / "impact"
    sources = [
        path.read_text() for part in ("rules", "tables") for path in folder.glob(f"{part}/*.py")
    ]
    return set(re.findall(r'"([a-z0-9-]+/[A-Z][A-Za-z0-9]+)"', "\n".join(sources)))


def test_there_is_a_look_up_for_each_one_that_a_rule_names_and_no_other() -> None:
    assert set(LOOKUPS) == named_by_rules()


@pytest.mark.parametrize("name", LOOKUPS)
def test_a_look_up_reads_and_its_members_exist(models, name) -> None:
    service, operation = name.split("/")
    model = models(service).operation_model(operation)
    assert operation.startswith(READS)
    look = LOOKUPS[name]
    if isinstance(look, (Numbers, Presence)):
        assert botocore.xform_name(operation) == look.method
        assert _keys(look.ask) <= set(model.input_shape.members)
        jmespath.compile(look.find)


LOOKS = {f"{name} {look.api}": look for name, sight in SIGHTS.items() for look in sight.looks}


@pytest.mark.parametrize("name", SIGHTS)
def test_a_row_is_about_an_operation_that_exists_and_fits_two_seconds(models, name) -> None:
    service, operation = name.split(":")
    assert operation in models(service).operation_names
    sight = SIGHTS[name]
    assert 1 <= len(sight.looks) <= 8
    labels = [(look.api, item.label) for look in sight.looks for item in look.items]
    assert len(set(labels)) == len(labels), "two facts would share one digest"


@pytest.mark.parametrize("name", LOOKS)
def test_a_look_reads_and_its_members_exist(models, name) -> None:
    look = LOOKS[name]
    operation = look.api.partition("/")[2]
    model = models(look.service).operation_model(operation)
    assert operation.startswith(READS)
    for item in look.items:
        jmespath.compile(item.path)
    if isinstance(look.ask, str) and look.ask:
        assert _keys(look.ask) <= set(model.input_shape.members)


def _keys(ask: str) -> set[str]:
    parsed = jmespath.compile(ask).parsed
    if parsed["type"] != "multi_select_dict":
        return set()
    return {child["value"] for child in parsed["children"]}
