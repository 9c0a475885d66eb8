"""Which words in a value say off, on, delete or replace?"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


OFF = _words(
    """
    FALSE DISABLED DISABLE NONE INACTIVE SUSPENDED SUSPEND STOPPED STOP PAUSED PAUSE OFF REVOKED
    DRAINING OFFLINE CANCELLED CANCELED TERMINATED DELETED NOPROTECTION NO_PROTECTION
    RECYCLED RECYCLING DEPRECATED EXPIRED RETIRED UNLISTED DISABLED_RESERVED DISABLED_RELEASED
    DISABLING DELETING
    """
)
ON = _words("TRUE ENABLED ON")
DELETING = _words(
    """
    DELETE DELETED DELETE_IF_EXISTS REMOVE REMOVED PURGE REVOKE REVOKED TERMINATE
    TERMINATE_CLUSTER TERMINATE_JOB_FLOW DELETE_FROM_DATABASE DELETE_ONLY DROP-TABLES-ON-TARGET
    UNPUBLISH
    """
)
REPLACING = _words(
    """
    UPSERT REPLACE REPLACEALL OVERWRITE ADD_OR_REPLACE RECREATE ROLLBACK RESET RESET_VALUE
    CREATE_OR_REPLACE UPDATE_EXISTING NONE_WITH_OVERWRITE
    """
)
APPROVING = _words("APPROVE APPROVED APPROVE_ALL")
ORDERS = DELETING | REPLACING | APPROVING
LONGEST_ORDER = max(map(len, ORDERS))


def says(value: Any, flag: bool, words: frozenset[str]) -> bool:
    """Tell whether *value* is *flag* or one of *words*, also inside EC2's `{"Value": …}`."""
    if isinstance(value, Mapping):
        return any(says(inner, flag, words) for inner in value.values())
    return value is flag or (isinstance(value, str) and value.upper() in words)
