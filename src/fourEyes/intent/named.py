"""Which members are, by their names, no part of what is asked for, or nobody's to read?"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Any

_TOKENS = frozenset(
    {"ClientTokenId", "CreatorRequestId", "UpdaterRequestId", "RequestId", "requestId"}
    | {"OperationId"}
)


def is_token(name: str, shape: Any) -> bool:
    """
    Tell whether a structure's member only tells a repeated request from a new one.

    The trait alone does not: some models give it to what a call is about (the `NamedQueryId` of
    Athena's `DeleteNamedQuery`), so that the name must be a token's as well.
    """
    if not shape.metadata.get("idempotencyToken"):
        return False
    return name.endswith(("Token", "token")) or name in _TOKENS


# Stricter than the log's: an approver has to see whatever is not plainly a secret.
_SECRET = re.compile(
    r"(?!remove|delete)\w*(?:pass(?:word|phrase|wd)s?|secret|(?:private|secret|api)key(?:value)?"
    r"|secretaccesskey|(?:auth|access|refresh|api|bearer|hec|secret)token|connectionstring"
    r"|authcode)",
    re.IGNORECASE,
)


@lru_cache(maxsize=4096)
def _is_secret_name(name: str) -> bool:
    return _SECRET.fullmatch(name) is not None


def is_secret(name: str, value: Any, shape: Any) -> bool:
    """Tell whether a member has a secret's name and holds one, and the model has not said so."""
    if not _is_secret_name(name):
        return False
    item = shape.member if shape.type_name == "list" else shape
    if item.type_name not in {"string", "blob"} or getattr(item, "enum", None):
        return False
    # What is sensitive is sealed already; what stands in the address, or is an ARN, is a name.
    if any(one.metadata.get("sensitive") for one in (shape, item)):
        return False
    if shape.serialization.get("location") == "uri":
        return False
    return not (isinstance(value, str) and value.startswith("arn:"))
