"""How is a call put so that the service itself refuses to overwrite anything?"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from typing import Any
from urllib.parse import urlsplit

Params = Mapping[str, Any]

_S3 = frozenset({"PutObject", "CompleteMultipartUpload", "CopyObject"})
# Where not every store that knows the condition honours it: a look-up goes first.
NEEDS_PROOF = frozenset({"CopyObject"})
# With one of these the caller has said himself what may be there.
_S3_CONDITIONS = frozenset({"IfMatch", "IfNoneMatch", "WriteOffsetBytes"})
# By these a caller says himself that nothing may be there.
OBJECT_CONDITIONS = frozenset({"IfNoneMatch", "DestinationIfNoneMatch"})
_ITEM_CONDITIONS = frozenset({"ConditionExpression", "ConditionalOperator", "Expected"})
_KEY = "#foureyes_key"
_LOOPBACK = frozenset({"localhost", "127.0.0.1", "::1"})


def can_be_conditional(service: str, operation: str) -> bool:
    """Tell whether the operation has a create-only form at all."""
    return (service == "s3" and operation in _S3) or (service, operation) == ("dynamodb", "PutItem")


def is_honoured(endpoint: str, setting: Collection[str]) -> bool:
    """
    Tell whether the service at *endpoint* (`Call.endpoint`) is known to honour a condition.

    *setting* is `FOUREYES_CREATE_ONLY`: `on`, `off`, or further hosts. A store that ignores the
    condition would overwrite, so only AWS's own hosts and loopback are believed unasked.
    """
    if "off" in setting:
        return False
    host = urlsplit(endpoint).hostname or ""
    return endpoint == "aws" or host in _LOOPBACK or host in setting


def create_only(
    service: str,
    operation: str,
    params: Params,
    *,
    members: Collection[str],
    partition_key: str | None = None,
) -> dict[str, Any] | None:
    """
    Return *params* with a condition that lets only a creation through, or `None`.

    *members* are the input members of the live model: an older botocore does not know the
    condition. *partition_key* is the DynamoDB table's. The caller's own dict stays as it is, and
    a caller's own condition is never touched.
    """
    if service == "s3" and operation in _S3:
        return _object(params, members)
    if (service, operation) == ("dynamodb", "PutItem"):
        return _item(params, members, partition_key)
    return None


def _object(params: Params, members: Collection[str]) -> dict[str, Any] | None:
    if "IfNoneMatch" not in members or not _S3_CONDITIONS.isdisjoint(params):
        return None
    # An access point may lead to something else than S3, which need not honour the condition.
    bucket = str(params.get("Bucket", ""))
    if bucket.startswith("arn:") or bucket.endswith("-s3alias"):
        return None
    return {**params, "IfNoneMatch": "*"}


def _item(params: Params, members: Collection[str], key: str | None) -> dict[str, Any] | None:
    if key is None or "ConditionExpression" not in members:
        return None
    names = params.get("ExpressionAttributeNames")
    # Names without an expression are an error of the caller's, for the service to tell.
    if not _ITEM_CONDITIONS.isdisjoint(params) or names is not None:
        return None
    return {
        **params,
        "ConditionExpression": f"attribute_not_exists({_KEY})",
        "ExpressionAttributeNames": {_KEY: key},
    }
