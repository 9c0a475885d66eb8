"""Which changes take a resolver's addresses or regions away, or one of its checks?"""

from __future__ import annotations

from ..row import Row, Rule, State, row
from ._common import is_exactly
from ._settings import LoweringAny, Raising

_RELEASED = row("delete", "disrupt", why="releases the resolver's public addresses")
_CLOSED = row("update", "disrupt", why="the resolver's public addresses no longer answer")
_OPENED = row("update", "access", why="the resolver answers at public addresses")
_REGIONS = row("replace", "disrupt", why="replaces the regions that the resolver answers from")


def _public(status: object, state: State | None) -> Row:
    if is_exactly(status, "ENABLED_RESERVED"):
        return _OPENED
    return _CLOSED if is_exactly(status, "DISABLED_RESERVED") else _RELEASED


RULES: dict[str, Rule] = {
    "UpdateDNSView": LoweringAny(
        row("update", why="changes names, or switches checks on"),
        {
            "name": str,
            "description": str,
            "dnssecValidation": "ENABLED",
            # Open while the firewall fails: here it is the protection that says off.
            "firewallRulesFailOpen": "DISABLED",
        },
        "dnsViewId",
    ),
    "UpdateGlobalResolver": Raising({"publicIpStatus": _public, "regions": _REGIONS}),
}
