"""Which `waf-regional` operations do other than their names say?"""

from __future__ import annotations

from ..row import Row, row

OPERATIONS: dict[str, Row] = {
    "AssociateWebACL": row("replace", "unguard", why="replaces the web ACL of the resource"),
    "PutLoggingConfiguration": row("replace", "unguard", why="replaces where logs go"),
    "PutPermissionPolicy": row(
        "replace", "access", why="replaces with whom the rule group is shared"
    ),
    "UpdateByteMatchSet": row("update", "unguard", why="changes what is matched"),
    "UpdateGeoMatchSet": row("update", "unguard", why="changes what is matched"),
    "UpdateIPSet": row("update", "unguard", why="changes what is matched"),
    "UpdateRateBasedRule": row("update", "unguard", why="changes what is blocked"),
    "UpdateRegexMatchSet": row("update", "unguard", why="changes what is matched"),
    "UpdateRegexPatternSet": row("update", "unguard", why="changes what is matched"),
    "UpdateRule": row("update", "unguard", why="changes what is blocked"),
    "UpdateRuleGroup": row("update", "unguard", why="changes what is blocked"),
    "UpdateSizeConstraintSet": row("update", "unguard", why="changes what is matched"),
    "UpdateSqlInjectionMatchSet": row("update", "unguard", why="changes what is matched"),
    "UpdateWebACL": row("update", "unguard", why="changes what is blocked"),
    "UpdateXssMatchSet": row("update", "unguard", why="changes what is matched"),
}
