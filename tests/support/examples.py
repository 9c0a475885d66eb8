"""The examples, as modules."""

from __future__ import annotations

import sys
from importlib.util import module_from_spec, spec_from_file_location
from pathlib import Path
from types import ModuleType

import boto3

FOLDER = Path(__file__).parents[2] / "examples"


def load(name: str) -> ModuleType:
    """Return the example *name*, run anew."""
    spec = spec_from_file_location(f"example_{name}", FOLDER / f"{name}.py")
    assert spec is not None
    assert spec.loader is not None
    module = sys.modules[spec.name] = module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def make_table(name: str) -> None:
    """Create a table with one key."""
    boto3.client("dynamodb").create_table(
        TableName=name,
        KeySchema=[{"AttributeName": "pk", "KeyType": "HASH"}],
        AttributeDefinitions=[{"AttributeName": "pk", "AttributeType": "S"}],
        BillingMode="PAY_PER_REQUEST",
    )


def tables() -> list[str]:
    """Name the tables that exist."""
    return boto3.client("dynamodb").list_tables()["TableNames"]
