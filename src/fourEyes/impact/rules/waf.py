"""Which classic WAF updates let through what was blocked?"""

from __future__ import annotations

from ..row import Rule, row
from ..tables.waf import OPERATIONS
from ._common import unless
from ._settings import Raising, among, created_where_absent

_OPEN = row("replace", "unguard", why="requests that no rule blocks are let through")
_GONE = row("delete", "unguard", why="removes what the filter or rule looked for")
_UPDATES = {"Updates.Action": among(_GONE, "DELETE")}

RULES: dict[str, Rule] = {
    "PutLoggingConfiguration": created_where_absent("LoggingConfiguration"),
    **{
        f"Update{kind}": Raising(_UPDATES)
        for kind in (
            "ByteMatchSet",
            "GeoMatchSet",
            "IPSet",
            "RegexMatchSet",
            "RegexPatternSet",
            "Rule",
            "RuleGroup",
            "SizeConstraintSet",
            "SqlInjectionMatchSet",
            "XssMatchSet",
        )
    },
    "UpdateRateBasedRule": Raising(
        {**_UPDATES, "RateLimit": OPERATIONS["UpdateRateBasedRule"]},
        OPERATIONS["UpdateRateBasedRule"],
    ),
    "UpdateWebACL": Raising({**_UPDATES, "DefaultAction.Type": unless(_OPEN, "BLOCK")}),
}
