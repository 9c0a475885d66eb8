"""Which changes take a resolver's addresses or regions away, or one of its checks?"""

from __future__ import annotations

from ..row import Row, Rule, State, row
from ..tables.route53globalresolver import OPERATIONS
from ._common import ByMember, is_exactly, unless
from ._settings import SETTINGS, Raising

_RELEASED = row("delete", "disrupt", why="releases the resolver's public addresses")
_CLOSED = row("update", "disrupt", why="the resolver's public addresses no longer answer")
_OPENED = row("update", "access", why="the resolver answers at public addresses")
_REGIONS = row("replace", "disrupt", why="replaces the regions that the resolver answers from")
_LOOSER = OPERATIONS["UpdateDNSView"]


def _public(status: object, state: State | None) -> Row:
    if is_exactly(status, "ENABLED_RESERVED"):
        return _OPENED
    return _CLOSED if is_exactly(status, "DISABLED_RESERVED") else _RELEASED


RULES: dict[str, Rule] = {
    "UpdateDNSView": ByMember(
        SETTINGS,
        "dnsViewId name description",
        {
            "dnssecValidation": unless(_LOOSER, "ENABLED"),
            # Open while the firewall fails: here it is the protection that says off.
            "firewallRulesFailOpen": unless(_LOOSER, "DISABLED"),
            "ednsClientSubnet": _LOOSER,
        },
    ),
    "UpdateGlobalResolver": Raising({"publicIpStatus": _public, "regions": _REGIONS}),
}
