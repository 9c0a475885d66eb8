"""Does botocore have this operation, and which of its members makes it a dry run?"""

from __future__ import annotations

import re
from functools import lru_cache
from os import SEEK_END
from pathlib import Path
from typing import Any

# One line a service: `kms CreateAlias CreateGrant:DryRun ...`; what follows the colon is the
# top-level boolean that makes the call a mere check. Read from the documentation of each one.
# Sorted by service. Shipped, so that a planted model cannot invent a dry run for an operation
# that has none.
_INDEX = Path(__file__).with_name("operations.txt")

# What a dry run is called in an operation that is newer than the index.
_DRY_RUN = ("DryRun", "dryRun")
_SERVICE = re.compile(r"[a-z0-9][a-z0-9-]*\Z")


@lru_cache(maxsize=1)
def services() -> tuple[str, ...]:
    """Return the shipped services, as botocore names them."""
    lines = _INDEX.read_text(encoding="utf-8").splitlines()[1:]
    return tuple(line.partition(" ")[0] for line in lines)


@lru_cache(maxsize=512)
def operations_of(service: str) -> dict[str, str]:
    """Return the shipped operations of *service*, each with its dry-run member or `""`."""
    words = (word.partition(":") for word in _shipped(service).split())
    return {name: dry_run for name, _, dry_run in words}


def dry_run_of(service: str, operation: str) -> str | None:
    """Return the dry-run member of a shipped operation (or `""`), or `None` if it is not one."""
    if not operation.isalnum():
        return None
    shipped = _shipped(service)
    if f" {operation} " in shipped:
        return ""
    _, colon, rest = shipped.partition(f" {operation}:")
    return rest.partition(" ")[0] if colon else None


@lru_cache(maxsize=512)
def _shipped(service: str) -> str:
    """Return the words of the index about *service*, with a space around each of them."""
    if not _SERVICE.match(service):
        return ""
    _, _, words = _line(service.encode()).partition(b" ")
    return f" {words.decode().strip()} "


def _line(service: bytes) -> bytes:
    """
    Find the line of *service* by halving, for the lines are sorted; `b""` if there is none.

    To read the whole index takes longer than to judge the first call of a process.
    """
    with _INDEX.open("rb") as index:
        low, high = 0, index.seek(0, SEEK_END)
        while low < high:
            middle = (low + high) // 2
            index.seek(middle)
            index.readline()  # the rest of the line around *middle*
            line = index.readline()
            name = line.partition(b" ")[0]
            if name == service:
                return line
            if b"" < name < service:
                low = index.tell() - len(line)
            else:
                high = middle
    return b""


def find(service: str, operation: str, model: Any = None) -> tuple[str, str] | None:
    """
    Return the API name of *operation* and its dry-run member (or `""`), or `None`.

    *operation* may be `DeleteBucket` or boto3's `delete_bucket`. What the index does not have
    may be in *model*, the live operation model, or in the installed botocore's own data.
    """
    shipped = operations_of(service)
    name = operation if operation in shipped else _named(shipped, operation)
    if name is not None:
        return name, shipped[name]
    if model is not None:
        return _from_model(operation, model)
    newer = _installed(service)
    name = operation if operation in newer else _named(newer, operation)
    # A dry run of an operation that nobody has seen is not believed without its live model.
    return None if name is None else (name, "")


def _named(operations: Any, method: str) -> str | None:
    """Find the operation that boto3 offers as *method*, such as `describe_db_instances`."""
    if not method.islower():
        return None
    flat = method.replace("_", "")
    return next((name for name in operations if name.lower() == flat), None)


def _from_model(operation: str, model: Any) -> tuple[str, str] | None:
    if model.name != operation:
        return None
    shape = model.input_shape
    members = {} if shape is None else shape.members
    dry = (name for name in _DRY_RUN if name in members and members[name].type_name == "boolean")
    return operation, next(dry, "")


@lru_cache(maxsize=16)
def _installed(service: str) -> frozenset[str]:
    """Read the operations of a service that the installed botocore has and the index has not."""
    from botocore.exceptions import UnknownServiceError  # the index answers without botocore
    from botocore.loaders import Loader

    if not _SERVICE.match(service):
        return frozenset()
    try:
        # Only botocore's own folder: a model in ~/.aws/models is no proof of anything.
        loader = Loader([Loader.BUILTIN_DATA_PATH], include_default_search_paths=False)
        return frozenset(loader.load_service_model(service, "service-2")["operations"])
    except UnknownServiceError:
        return frozenset()
