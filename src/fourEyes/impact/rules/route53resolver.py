"""Which settings lower nothing that a network's queries are checked by?"""

from __future__ import annotations

from ..row import Rule, row
from ._settings import Lowering, LoweringAny

RULES: dict[str, Rule] = {
    # Open while the firewall fails: here it is the protection that says off.
    "UpdateFirewallConfig": Lowering(
        row("update", why="no query passes while the firewall fails"),
        {"FirewallFailOpen": "DISABLED"},
        "ResourceId",
    ),
    "UpdateFirewallRuleGroupAssociation": LoweringAny(
        row("update", why="changes the name, or protects the rules against changes"),
        {"Name": str, "MutationProtection": "ENABLED"},
        "FirewallRuleGroupAssociationId",
    ),
    "UpdateResolverDnssecConfig": Lowering(
        row("update", why="answers are validated"), {"Validation": "ENABLE"}, "ResourceId"
    ),
}
