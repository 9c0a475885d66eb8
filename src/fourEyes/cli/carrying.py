"""How do a request and its token travel as files: by mail, by chat, through a drop folder?"""

from __future__ import annotations

import json
import os
import secrets
import stat
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from ..approval.claims import is_request_id
from ..envelope.strict_json import NotStrictError, parse_object
from ..errors import StoreError
from ..store import Request
from ..store.document import encode_document

FORMAT = 1
MAX_BYTES = 16 * 1024 * 1024  # a plan of a thousand calls
MAX_DEPTH = 160
STDOUT = Path("-")

_MEMBERS: Mapping[str, type] = {
    "foureyes_request": int,
    "id": str,
    "agent": str,
    "digest": str,
    "created": int,
    "open_until": int,
    "batch": str,
    "audience": str,
    "document": dict,
}


def pack(request: Request, audience: str) -> str:
    """Return *request* as the text of a file; *audience* is that of the ledger it lies in."""
    members = {
        "foureyes_request": FORMAT,
        "id": request.id,
        "agent": request.agent,
        "digest": request.digest,
        "created": request.created,
        "open_until": request.open_until,
        "batch": request.batch,
        "audience": audience,
        "document": request.document,
    }
    return json.dumps(members, indent=1) + "\n"


def unpack(data: bytes) -> tuple[Request, str]:
    """
    Return the request in *data*, and the audience that a token for it must name.

    Untrusted, as everything that travels: what is in it is checked where it is shown. Raises
    `StoreError`.
    """
    try:
        members = parse_object(data, limit=MAX_BYTES, depth=MAX_DEPTH)
    except NotStrictError as error:
        raise StoreError(f"this is no request file: {error.fault}", "request_malformed") from None
    is_formed = members.keys() == _MEMBERS.keys() and all(
        type(members[name]) is kind for name, kind in _MEMBERS.items()
    )
    if not is_formed or members["foureyes_request"] != FORMAT:
        raise StoreError("this is no request file", "request_malformed")
    document: dict[str, Any] = members["document"]
    if not is_request_id(members["id"]):
        raise StoreError("the id in this request file is not one of ours", "request_malformed")
    if document.get("id") != members["id"] or document.get("digest") != members["digest"]:
        raise StoreError("the request file contradicts itself", "request_malformed")
    names = ("id", "digest", "agent", "created", "open_until", "batch")
    head = {name: members[name] for name in names}
    return Request(**head, body=encode_document(document)), members["audience"]


def read_file(path: Path) -> bytes:
    """Return what is in a plain file of at most 16 MiB, never through a symbolic link."""
    flags = os.O_RDONLY | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0)
    handle = os.open(path, flags)
    with os.fdopen(handle, "rb") as stream:
        if not stat.S_ISREG(os.fstat(handle).st_mode):
            raise OSError(f"`{path}` is no plain file")
        data = stream.read(MAX_BYTES + 1)
    if len(data) > MAX_BYTES:
        raise OSError(f"`{path}` is larger than 16 MiB")
    return data


def write_file(path: Path, text: str) -> None:
    """
    Write *text* beside *path* and move it into place, so that nobody reads half of it.

    A symbolic link at *path* is replaced, not followed. `-` is stdout.
    """
    if path == STDOUT:
        sys.stdout.write(text)
        return
    beside = path.with_name(f".{path.name}.{secrets.token_hex(6)}")
    flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_NOFOLLOW", 0)
    handle = os.open(beside, flags, 0o644)
    try:
        with os.fdopen(handle, "w", encoding="ascii") as stream:
            stream.write(text)
            stream.flush()
            os.fsync(stream.fileno())
        beside.replace(path)
    except BaseException:
        beside.unlink(missing_ok=True)
        raise


def request_path(drop: Path, request_id: str) -> Path:
    """Return where in a drop folder a request lies."""
    return _inside(drop, "requests") / f"{_name(request_id)}.json"


def token_path(drop: Path, request_id: str, kid: str) -> Path:
    """Return where in a drop folder a token lies; its folder is for `FOUREYES_APPROVALS`."""
    return _inside(drop, "tokens") / f"{_name(request_id)}.{_name(kid)}.json"


def _inside(drop: Path, folder: str) -> Path:
    inside = drop / folder
    inside.mkdir(parents=True, exist_ok=True)
    if inside.is_symlink():
        raise OSError(f"`{inside}` is a symbolic link")
    return inside


def _name(text: str) -> str:
    """Return *text* as a file's name: what could lead elsewhere is replaced."""
    kept = "".join(c if c.isascii() and (c.isalnum() or c in "._-") else "_" for c in text)
    return kept.lstrip(".")[:100] or "_"
