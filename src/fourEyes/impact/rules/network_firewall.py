"""Which switches of a network firewall protect it?"""

from __future__ import annotations

from ..row import Rule, row
from ._settings import Lowering

_PROTECTED = row("update", why="switches a protection on")
_FIREWALL = "UpdateToken FirewallArn FirewallName"


def _protects(member: str) -> Rule:
    return Lowering(_PROTECTED, {member: True}, _FIREWALL)


RULES: dict[str, Rule] = {
    "UpdateAvailabilityZoneChangeProtection": _protects("AvailabilityZoneChangeProtection"),
    "UpdateFirewallDeleteProtection": _protects("DeleteProtection"),
    "UpdateFirewallPolicyChangeProtection": _protects("FirewallPolicyChangeProtection"),
    "UpdateSubnetChangeProtection": _protects("SubnetChangeProtection"),
}
