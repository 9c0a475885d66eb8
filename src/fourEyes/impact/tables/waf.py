"""What do the classic WAF operations do where their names mislead?"""

from __future__ import annotations

from ..row import Row, row

OPERATIONS: dict[str, Row] = {
    "DeleteLoggingConfiguration": row("delete", "unguard", why="requests are no longer logged"),
    "DeletePermissionPolicy": row("delete", "access", why="takes the rule group away from others"),
    "DeleteRateBasedRule": row("delete", "unguard", why="the rule is gone"),
    "DeleteRule": row("delete", "unguard", why="the rule is gone"),
    "DeleteRuleGroup": row("delete", "unguard", why="the rules are gone"),
    "DeleteWebACL": row("delete", "unguard", why="the protection is gone"),
    "PutLoggingConfiguration": row(
        "replace", why="replaces how requests are logged", lookup="waf/GetLoggingConfiguration"
    ),
    "PutPermissionPolicy": row("replace", "access", why="replaces who may use the rule group"),
    "UpdateRateBasedRule": row(
        "replace", "unguard", why="replaces from how many requests on clients are blocked"
    ),
}
