"""A few short texts take a short way into the record; it says what the long one says."""

from __future__ import annotations

import json
from typing import Any

import pytest

from fourEyes.audit import record
from fourEyes.call import Call
from fourEyes.intent.redact import MAX_CHARACTERS, MAX_TEXT, redact
from support import log

MODEL = log.service_model("rds").operation_model("CreateDBInstance")
TEXTS = [name for name, shape in MODEL.input_shape.members.items() if shape.type_name == "string"]


def said(params: dict[str, Any]) -> Any:
    call = Call("rds", "CreateDBInstance", params, "eu-west-1", model=MODEL)
    return json.loads("{" + record.of_params(call) + "}")["requestParameters"]


@pytest.mark.parametrize(
    "params",
    [
        {"DBInstanceIdentifier": "orders"},
        {"DBInstanceIdentifier": "x" * MAX_TEXT},
        {"DBInstanceIdentifier": "x" * (MAX_TEXT + 1)},
        {"DBInstanceIdentifier": "orders", "MasterUserPassword": "planted"},
        dict.fromkeys(TEXTS, "y" * MAX_TEXT),
    ],
    ids=["short", "at the limit", "over it", "a secret", "many"],
)
def test_the_short_way_says_what_the_long_one_says(params) -> None:
    assert said(params) == json.loads(record.as_json(redact(params, MODEL.input_shape)))


def test_neither_way_writes_more_than_there_is_room_for() -> None:
    assert len(TEXTS) * MAX_TEXT > MAX_CHARACTERS

    assert len(json.dumps(said(dict.fromkeys(TEXTS, "y" * MAX_TEXT)))) < 2 * MAX_CHARACTERS
    assert len(json.dumps(said({"DBInstanceIdentifier": "x" * 10_000}))) < 2 * MAX_TEXT
