"""Which settings change how a network's queries are answered, or by what they are checked?"""

from __future__ import annotations

from ..row import Rule, row
from ._common import unless
from ._settings import Lowering, LoweringAny, Raising

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
    "UpdateResolverConfig": Raising(
        {
            "AutodefinedReverseFlag": unless(
                row("update", "disrupt", why="addresses may no longer be resolved to names"),
                "ENABLE",
            )
        }
    ),
    "UpdateResolverDnssecConfig": Lowering(
        row("update", why="answers are validated"), {"Validation": "ENABLE"}, "ResourceId"
    ),
}
