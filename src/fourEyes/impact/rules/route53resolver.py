"""Which settings lower what a network's queries are checked by?"""

from __future__ import annotations

from ..row import Rule, row
from ..tables.route53resolver import OPERATIONS
from ._common import ByMember, unless
from ._settings import Lowering

RULES: dict[str, Rule] = {
    # Open while the firewall fails: here it is the protection that says off.
    "UpdateFirewallConfig": Lowering(
        row("update", why="no query passes while the firewall fails"),
        {"FirewallFailOpen": "DISABLED"},
        "ResourceId",
    ),
    "UpdateFirewallRuleGroupAssociation": ByMember(
        row("update", why="changes the name, or protects the rules against changes"),
        "FirewallRuleGroupAssociationId Name",
        {
            "MutationProtection": unless(
                OPERATIONS["UpdateFirewallRuleGroupAssociation"], "ENABLED"
            ),
            "Priority": row("update", "unguard", why="changes which rules come first"),
        },
    ),
    "UpdateResolverDnssecConfig": Lowering(
        row("update", why="answers are validated"), {"Validation": "ENABLE"}, "ResourceId"
    ),
}
