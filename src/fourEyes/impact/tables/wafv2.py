"""What do the WAF operations do where their names mislead?"""

from __future__ import annotations

from ..row import Row, row

OPERATIONS: dict[str, Row] = {
    "CreateAPIKey": row("create", why="adds an API key"),
    "DeleteAPIKey": row("delete", why="clients that send this key are turned away"),
    "DeleteFirewallManagerRuleGroups": row(
        "delete", "unguard", why="rules that Firewall Manager put there are gone"
    ),
    "DeleteIPSet": row("delete", "unguard", why="the address list is gone"),
    "DeleteLoggingConfiguration": row("delete", "unguard", why="requests are no longer logged"),
    "DeletePermissionPolicy": row("delete", "access", why="takes the rule group away from others"),
    "DeleteRegexPatternSet": row("delete", "unguard", why="the pattern list is gone"),
    "DeleteRuleGroup": row("delete", "unguard", why="the rules are gone"),
    "DeleteWebACL": row("delete", "unguard", why="the protection is gone"),
    "DisassociateWebACL": row("delete", "unguard", why="the resource is no longer protected"),
    "GenerateMobileSdkReleaseUrl": row("read", why="returns a download address"),
    "PutLoggingConfiguration": row(
        "replace", why="replaces how requests are logged", lookup="wafv2/GetLoggingConfiguration"
    ),
    "PutManagedRuleSetVersions": row("replace", why="replaces the versions that are offered"),
    "PutPermissionPolicy": row("replace", "access", why="replaces who may use the rule group"),
    "UpdateIPSet": row(
        "replace",
        "unguard",
        why="replaces the whole address list",
        safer="GetIPSet first and send the whole list back with your addition",
    ),
    "UpdateManagedRuleSetVersionExpiryDate": row(
        "update", "unguard", why="a version of the rules will expire"
    ),
    "UpdateRegexPatternSet": row(
        "replace",
        "unguard",
        why="replaces the whole pattern list",
        safer="GetRegexPatternSet first and send the whole list back",
    ),
    "UpdateRuleGroup": row(
        "replace",
        "unguard",
        why="replaces all rules of the group",
        safer="GetRuleGroup first and send all rules back",
    ),
    "UpdateWebACL": row(
        "replace",
        "unguard",
        why="replaces all rules and the default action",
        safer="GetWebACL first and send all rules back",
    ),
}
