"""Which `route53globalresolver` operations do other than their names say?"""

from __future__ import annotations

from ..row import Row, row

OPERATIONS: dict[str, Row] = {
    "BatchUpdateFirewallRule": row("update", "unguard", why="can loosen rules"),
    "CreateAccessSource": row("create", "access", why="lets addresses use the resolver"),
    "CreateAccessToken": row("create", "access", "secret", why="mints a token to the resolver"),
    "ImportFirewallDomains": row("replace", why="can replace the list of domains"),
    "UpdateAccessSource": row("replace", "access", why="replaces which addresses use the resolver"),
    "UpdateCoreNetworkEndpoint": row("update", "disrupt", why="changes addresses in use"),
    "UpdateDNSView": row("update", "unguard", why="can switch off checks"),
    "UpdateFirewallDomains": row("replace", why="changes the list of domains"),
    "UpdateFirewallRule": row("update", "unguard", why="can loosen a rule"),
}
