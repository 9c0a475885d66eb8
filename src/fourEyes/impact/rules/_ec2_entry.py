"""Which EC2 calls change who gets in by VPN, Verified Access or Instance Connect?"""

from __future__ import annotations

from ..row import Rule, row
from ._common import ByMember, inside, unless

_GROUPS = row("update", "access", why="replaces the security groups")
_APPLICATION = row("replace", "disrupt", why="replaces how the application is reached")
_LOG_OFF = row("update", "unguard", why="replaces or ends the record of connections")
_modify_client_vpn = ByMember(
    row("update", why="changes descriptions and time limits"),
    "ClientVpnEndpointId Description DryRun SessionTimeoutHours ClientLoginBannerOptions "
    "DisconnectOnSessionTimeout",
    {
        "ServerCertificateArn": row("replace", "disrupt", why="replaces the server's certificate"),
        "ConnectionLogOptions": inside(
            {"Enabled": unless(_LOG_OFF, True)},
            "CloudwatchLogGroup CloudwatchLogStream IncludeAuthorizationPolicyContext",
        ),
        "DnsServers": row("replace", "disrupt", why="replaces the clients' name servers"),
        "VpnPort": row("replace", "disrupt", why="clients must connect to another port"),
        "SecurityGroupIds": _GROUPS,
        "VpcId": _GROUPS,
        "SplitTunnel": row("update", "access", why="changes which traffic takes the tunnel"),
        "SelfServicePortal": row("update", "access", why="changes how clients get in"),
        "ClientConnectOptions": row("update", "access", why="changes who may connect"),
        "ClientRouteEnforcementOptions": inside(
            {"Enforced": unless(row("update", "unguard", why="routes are not enforced"), True)}
        ),
        "TransitGatewayConfiguration": row("replace", "disrupt", why="moves the endpoint"),
        "DevicePostureOptions": row("update", "access", why="changes which devices may connect"),
    },
)

ENTRY_RULES: dict[str, Rule] = {
    "ModifyClientVpnEndpoint": _modify_client_vpn,
    "ModifyVerifiedAccessEndpoint": ByMember(
        row("update", why="changes the description"),
        "VerifiedAccessEndpointId Description ClientToken DryRun",
        {
            "VerifiedAccessGroupId": row("update", "access", why="another policy applies"),
            "LoadBalancerOptions": _APPLICATION,
            "NetworkInterfaceOptions": _APPLICATION,
            "RdsOptions": _APPLICATION,
            "CidrOptions": _APPLICATION,
        },
    ),
    "ModifyVerifiedAccessGroup": ByMember(
        row("update", why="changes the description"),
        "VerifiedAccessGroupId Description ClientToken DryRun",
        {"VerifiedAccessInstanceId": row("update", "access", why="other trust providers apply")},
    ),
    "ModifyInstanceConnectEndpoint": ByMember(
        row("update", why="changes addresses of the endpoint"),
        "DryRun InstanceConnectEndpointId IpAddressType PreserveClientIp",
        {"SecurityGroupIds": _GROUPS},
    ),
}
