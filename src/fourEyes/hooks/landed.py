"""Is what a creation met there its own first attempt, whose answer was lost?"""

from __future__ import annotations

import base64
import hashlib
import zlib
from collections.abc import Iterator, Mapping
from typing import Any

from ..call import Call
from ..observe.clients import client_like

_CHUNK = 1 << 20


def answer_for(call: Call) -> dict[str, Any] | None:
    """
    Return the answer that *call* would have got, where what is there equals what it carries.

    `None` where it differs, or where it cannot be told.
    """
    from botocore.exceptions import BotoCoreError, ClientError

    look = _LOOKS.get(call.operation)
    if look is None:
        return None
    try:
        return look(client_like(call, call.service), call.params)
    except (BotoCoreError, ClientError, OSError, KeyError, ValueError):
        return None


def _object(client: Any, params: Mapping[str, Any]) -> dict[str, Any] | None:
    place = {"Bucket": params["Bucket"], "Key": params["Key"]}
    found = client.head_object(**place, ChecksumMode="ENABLED")
    body = params.get("Body", b"")
    if not isinstance(body, (str, bytes, bytearray)) and not hasattr(body, "seek"):
        return None
    length, sums = _sums(body)
    theirs = {name: found[name] for name in sums if name in found}
    if found["ContentLength"] != length or not theirs:
        return None
    if any(sums[name] != value for name, value in theirs.items() if name != "ETag"):
        return None
    # An ETag is the MD5 only without KMS; it decides where there is no checksum.
    if theirs.keys() == {"ETag"} and theirs["ETag"] != sums["ETag"]:
        return None
    return _answer(found, ("ETag", "VersionId", "ServerSideEncryption", "SSEKMSKeyId", *sums))


def _parts(client: Any, params: Mapping[str, Any]) -> dict[str, Any] | None:
    place = {"Bucket": params["Bucket"], "Key": params["Key"]}
    tags = [part["ETag"].strip('"') for part in params["MultipartUpload"]["Parts"]]
    digest = hashlib.md5(b"".join(map(bytes.fromhex, tags)), usedforsecurity=False)
    found = client.head_object(**place)
    if found["ETag"] != f'"{digest.hexdigest()}-{len(tags)}"':
        return None
    return {**_answer(found, ("ETag", "VersionId")), **place}


def _item(client: Any, params: Mapping[str, Any]) -> dict[str, Any] | None:
    table, item = params["TableName"], params["Item"]
    schema = client.describe_table(TableName=table)["Table"]["KeySchema"]
    key = {part["AttributeName"]: item[part["AttributeName"]] for part in schema}
    found = client.get_item(TableName=table, Key=key, ConsistentRead=True)
    return _answer(found, ()) if found.get("Item") == item else None


_LOOKS = {"PutObject": _object, "CompleteMultipartUpload": _parts, "PutItem": _item}


def _answer(found: Mapping[str, Any], members: tuple[str, ...]) -> dict[str, Any]:
    kept = {name: found[name] for name in members if name in found}
    return {**kept, "ResponseMetadata": found["ResponseMetadata"]}


def _sums(body: Any) -> tuple[int, dict[str, str]]:
    """Return length and the sums that S3 may have kept, of what a body carries."""
    length, crc = 0, 0
    md5, sha1, sha256 = (hashlib.new(n, usedforsecurity=False) for n in ("md5", "sha1", "sha256"))
    for chunk in _chunks(body):
        length += len(chunk)
        crc = zlib.crc32(chunk, crc)
        for digest in (md5, sha1, sha256):
            digest.update(chunk)
    sums = {
        "ETag": f'"{md5.hexdigest()}"',
        "ChecksumCRC32": base64.b64encode(crc.to_bytes(4, "big")).decode(),
        "ChecksumSHA1": base64.b64encode(sha1.digest()).decode(),
        "ChecksumSHA256": base64.b64encode(sha256.digest()).decode(),
    }
    return length, sums


def _chunks(body: Any) -> Iterator[bytes]:
    if isinstance(body, str):
        yield body.encode()
    elif isinstance(body, (bytes, bytearray)):
        yield bytes(body)
    else:
        while chunk := body.read(_CHUNK):
            yield chunk.encode() if isinstance(chunk, str) else chunk
