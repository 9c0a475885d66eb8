"""What do the classic regional WAF operations do where their names mislead?"""

from __future__ import annotations

from ..row import Row, row
from . import waf

OPERATIONS: dict[str, Row] = {
    **waf.OPERATIONS,
    "DisassociateWebACL": row("delete", "unguard", why="the resource is no longer protected"),
    "PutLoggingConfiguration": row(
        "replace",
        why="replaces how requests are logged",
        lookup="waf-regional/GetLoggingConfiguration",
    ),
    "UpdateRateBasedRule": row(
        "replace", "unguard", why="replaces from how many requests on clients are blocked"
    ),
}
