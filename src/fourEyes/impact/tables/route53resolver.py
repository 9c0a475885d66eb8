"""Which `route53resolver` operations do other than their names say?"""

from __future__ import annotations

from ..row import Row, row

OPERATIONS: dict[str, Row] = {
    "BatchUpdateFirewallRule": row("update", "unguard", why="can loosen rules"),
    "ImportFirewallDomains": row("replace", why="replaces the whole list of domains"),
    "PutFirewallRuleGroupPolicy": row(
        "replace", "access", why="replaces with whom the rules are shared"
    ),
    "PutResolverQueryLogConfigPolicy": row(
        "replace", "access", why="replaces with whom the logs are shared"
    ),
    "PutResolverRulePolicy": row("replace", "access", why="replaces with whom the rule is shared"),
    "UpdateFirewallConfig": row(
        "update", "unguard", why="can let queries through when the firewall fails"
    ),
    "UpdateFirewallDomains": row("replace", why="changes the list of domains"),
    "UpdateFirewallRule": row("update", "unguard", why="can loosen a rule"),
    "UpdateFirewallRuleGroupAssociation": row(
        "update", "unguard", why="can lift the protection against changes"
    ),
    "UpdateResolverDnssecConfig": row(
        "update", "unguard", why="can switch off the validation of answers"
    ),
    "UpdateResolverEndpoint": row("update", "disrupt", why="changes addresses in use"),
    "UpdateResolverRule": row("replace", "disrupt", why="replaces where queries go"),
}
