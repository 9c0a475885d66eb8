"""Which `network-firewall` operations do other than their names say?"""

from __future__ import annotations

from ..row import Row, row

OPERATIONS: dict[str, Row] = {
    "AcceptNetworkFirewallTransitGatewayAttachment": row(
        "update", "access", why="joins another account's network"
    ),
    "AssociateFirewallPolicy": row(
        "replace", "unguard", why="replaces the policy that protects the network"
    ),
    "StartFlowFlush": row("delete", "disrupt", why="drops live connections"),
    "UpdateContainerAssociation": row("replace", why="replaces what is monitored"),
    "UpdateFirewallEncryptionConfiguration": row("replace", why="replaces the key"),
    "UpdateFirewallPolicy": row(
        "replace", "unguard", why="replaces what the firewall lets through"
    ),
    "UpdateFirewallPolicyV2": row(
        "replace", "unguard", why="replaces what the firewall lets through"
    ),
    "UpdateLoggingConfiguration": row(
        "replace", "unguard", why="replaces where logs go, or switches them off"
    ),
    "UpdateProxySettings": row("replace", "unguard", why="replaces the proxy's settings"),
    "UpdateRuleGroup": row("replace", "unguard", why="replaces what the firewall lets through"),
    "UpdateTLSInspectionConfiguration": row("replace", "unguard", why="replaces what is inspected"),
}
