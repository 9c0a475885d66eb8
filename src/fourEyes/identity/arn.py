"""What does an ARN or an access-key id say about who it belongs to?"""

from __future__ import annotations

import base64
import binascii
from functools import lru_cache


@lru_cache(maxsize=64)
def account_of_key(access_key: str | None) -> str | None:
    """
    Return the account that an access-key id carries, or `None` where it carries none.

    The id's characters from the fifth on are base32; 40 bits of them, shifted by 7, are the
    account number. Works offline, for `AKIA…` and `ASIA…` of 20 characters.
    """
    if access_key is None or len(access_key) != 20 or access_key[:4] not in {"AKIA", "ASIA"}:
        return None
    try:
        head = base64.b32decode(access_key[4:])[:6]
    except binascii.Error:
        return None
    return f"{(int.from_bytes(head, 'big') & 0x7FFFFFFFFF80) >> 7:012d}"


def principal_of(arn: str) -> str:
    """Return the ARN without the session name: what stays the same from process to process."""
    head, separator, name = arn.partition(":assumed-role/")
    if not separator:
        return arn
    return f"{head}{separator}{name.split('/', 1)[0]}"


def session_name_of(arn: str) -> str:
    """Return the last part of an ARN: a session's, a user's or a federated user's name."""
    return arn.rsplit("/", 1)[-1]
