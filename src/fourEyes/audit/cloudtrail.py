"""Which events does a CloudTrail export hold, whatever form it has?"""

from __future__ import annotations

import gzip
import json
import os
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from ..errors import LogError

Event = dict[str, Any]

_MAX_EXPORT = 512 * 1024 * 1024


def read_cloudtrail(path: str | os.PathLike[str]) -> Iterator[Event]:
    """
    Yield the events of one export.

    Known forms: a file of the trail's bucket (`{"Records": […]}`, also gzipped), what
    `lookup-events` prints (`{"Events": [{"CloudTrailEvent": "…"}]}`), and one event a line, as
    Athena and CloudTrail Lake give them. Raises `LogError`.
    """
    text = _text(path)
    try:
        for event in _events(text):
            if not isinstance(event.get("eventName"), str):
                raise ValueError("no event of CloudTrail's")
            yield event
    except (ValueError, RecursionError, TypeError, AttributeError) as error:
        raise LogError(f"`{os.fspath(path)}` is no CloudTrail export") from error


def _text(path: str | os.PathLike[str]) -> str:
    try:
        with Path(path).open("rb") as file:
            is_gzipped = file.read(2) == b"\x1f\x8b"
        read = gzip.GzipFile if is_gzipped else open
        with read(path, "rb") as file:
            data = file.read(_MAX_EXPORT + 1)
        if len(data) > _MAX_EXPORT:
            raise LogError(f"`{os.fspath(path)}` is larger than {_MAX_EXPORT} bytes")
        return data.decode("utf-8")
    except (OSError, EOFError, UnicodeDecodeError) as error:
        raise LogError(f"`{os.fspath(path)}` cannot be read") from error


def _events(text: str) -> Iterator[Event]:
    lines = [line for line in text.splitlines() if line.strip()]
    whole = len(lines) == 1 or not _is_object(lines[0] if lines else "")
    for part in [text] if whole else lines:
        value = json.loads(part)
        if "Records" in value:
            yield from value["Records"]
        elif "Events" in value:
            yield from (json.loads(event["CloudTrailEvent"]) for event in value["Events"])
        else:
            yield value


def _is_object(line: str) -> bool:
    try:
        return isinstance(json.loads(line), dict)
    except ValueError:
        return False
