"""Is this event of CloudTrail's about the call that this record tells of?"""

from __future__ import annotations

import re
from typing import Any
from urllib.parse import urlsplit

from ..aws_hosts import is_aws

Event = dict[str, Any]

# CloudTrail appends the date of the API to some names: `DeleteFunction20150331`.
_DATED = re.compile(r"(\d{8}|\d{4}_\d{2}_\d{2})(v\d+)?\Z")
# What S3's events add to an operation's name, or leave out: `PutBucketLifecycle` is
# `PutBucketLifecycleConfiguration`, `PutBucketPublicAccessBlock` `PutPublicAccessBlock`.
_S3 = "s3.amazonaws.com"
_OF_S3 = re.compile(r"Bucket|Account|Configuration\Z|(?<=Object)Lock(?=Legal|Retention)")
# Hosts of AWS's where an API, a balancer, a machine or a private service of a customer's answers: a
# request id from there is not AWS's word.
_OF_CUSTOMERS = re.compile(r"\.(execute-api|appsync-api|elb|compute(-1)?|vpce-svc-[0-9a-z]+)\.")


def is_same_place(record: dict[str, Any], event: Event) -> bool:
    """Tell whether service and account fit; a global service's region need not."""
    return record.get("eventSource") == event.get("eventSource") and record.get(
        "recipientAccountId"
    ) in (None, account_of(event))


def is_named(record: dict[str, Any], event: Event) -> bool:
    """Tell whether *event* bears the name of the operation in *record*, as CloudTrail spells it."""
    ours, theirs = str(record.get("eventName")), undated(str(event.get("eventName")))
    if event.get("eventSource") == _S3:
        # Each of many deleted keys has an event of its own.
        if (ours, theirs) == ("DeleteObjects", "DeleteObject"):
            return True
        ours, theirs = _OF_S3.sub("", ours), _OF_S3.sub("", theirs)
    return ours.lower() == theirs.lower()


def is_at_aws(endpoint: str) -> bool:
    """Tell whether a record's call went to AWS: it names no endpoint, or a host of AWS's own."""
    if not endpoint:
        return True
    try:
        parts = urlsplit(endpoint)
        host = parts.hostname or ""
    except ValueError:
        return False
    if parts.scheme != "https" or _OF_CUSTOMERS.search(f".{host}"):
        return False
    return is_aws(host)


def undated(name: str) -> str:
    """Return the operation's name without the date of its API."""
    return _DATED.sub("", name)


def account_of(event: Event) -> str:
    """Return the account of whoever made the call."""
    identity = event.get("userIdentity") or {}
    return str(identity.get("accountId") or event.get("recipientAccountId") or "")
