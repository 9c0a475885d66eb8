"""Who is cut off, or let in, when a VPC loses or gains a part?"""

from __future__ import annotations

from ..row import Row, row, rows

_WAY_OUT = "traffic to its destinations takes another way or none"

_VPC: dict[str, Row] = {
    "ReleaseAddress": row(
        "delete",
        why="gives the address back: others may get it, while DNS and allow lists still name it",
        safer="DisassociateAddress keeps the address",
    ),
    "DeleteNatGateway": row(
        "delete", why="instances behind it lose their way out, and open connections end"
    ),
    "DetachInternetGateway": row("delete", why="cuts the whole VPC off from the internet"),
    **rows(
        "delete",
        why={
            "DeleteVpc": "removes an empty VPC with its default security group, ACL and routes",
            "DeleteSubnet": "removes a subnet and frees its addresses; fails while something runs",
            "DeleteRouteTable": "removes the routes of a table that no subnet uses",
            "DeleteRoute": "traffic to the route's destination takes another way or none",
            "DeleteInternetGateway": "removes an internet gateway that is attached to no VPC",
            "DeleteEgressOnlyInternetGateway": "instances lose their way out by IPv6",
            "DeleteCarrierGateway": "cuts subnets off from the carrier's network",
            "DeleteDhcpOptions": "removes DHCP options that no VPC uses",
            "DeleteNetworkAcl": "removes a network ACL that no subnet uses",
            "DeleteNetworkInterface": "removes a detached interface and frees its addresses",
            "DeleteManagedPrefixList": "removes a list of address ranges that nothing refers to",
            "DeleteSubnetCidrReservation": "addresses of the range may be given to anything",
            "DeletePublicIpv4Pool": "removes a pool of public addresses",
            "DeleteSecondaryNetwork": "removes a secondary network without subnets",
            "DeleteSecondarySubnet": "removes a subnet of a secondary network",
            "DisassociateAddress": "the instance is no longer reached at this public address",
            "DisassociateNatGatewayAddress": "connections from this address of the gateway end",
            "UnassignPrivateNatGatewayAddress": "connections from these addresses end",
            "UnassignPrivateIpAddresses": "the interface is no longer reached at these addresses",
            "UnassignIpv6Addresses": "the interface is no longer reached at these addresses",
            "DisassociateRouteTable": "the subnet's traffic follows the VPC's main routes instead",
            "DisassociateSecurityGroupVpc": "the VPC can no longer use the security group",
            "DisassociateSubnetCidrBlock": "takes an IPv6 range away from the subnet",
            "DisassociateVpcCidrBlock": "takes an address range away from the VPC",
            "DisassociateTrunkInterface": "the branch interface gets no traffic any more",
            "DetachNetworkInterface": "the instance is no longer reached through the interface",
            "DetachClassicLinkVpc": "the instance no longer reaches the VPC",
            "DeleteVpcPeeringConnection": "cuts two networks off from each other, for both sides",
            "RejectVpcPeeringConnection": "refuses to join the network of the one who asks",
            "DeleteTrafficMirrorFilter": "removes rules of which traffic is copied for inspection",
            "DeleteTrafficMirrorFilterRule": "other traffic than now is copied for inspection",
            "DeleteTrafficMirrorSession": "traffic is no longer copied for inspection",
            "DeleteTrafficMirrorTarget": "removes where copied traffic is inspected",
            "DeleteRouteServer": "removes a route server, which keeps routes up to date",
            "DeleteRouteServerEndpoint": "the route server hears of no routes at this endpoint",
            "DeleteRouteServerPeer": "routes of this peer are withdrawn",
            "DisassociateRouteServer": "the VPC's routes are no longer kept up to date",
        },
    ),
    **rows(
        "update",
        "disrupt",
        why={
            "DisableRouteServerPropagation": "routes of the route server leave the table",
            "DisableVgwRoutePropagation": "routes of the VPN gateway leave the table",
            "DisableVpcClassicLink": "instances outside the VPC no longer reach it",
            "DisableVpcClassicLinkDnsSupport": "names resolve to public addresses again",
            "DisableAwsNetworkPerformanceMetricSubscription": "ends a record of network delays",
        },
    ),
    **rows(
        "replace",
        why={
            "ResetAddressAttribute": "removes the address's reverse DNS name, which mail relies on",
            "ResetNetworkInterfaceAttribute": "the interface drops traffic that is not its own",
        },
    ),
}

_SECURITY_GROUPS: dict[str, Row] = {
    "AuthorizeSecurityGroupIngress": row(
        "create", "access", why="lets the addresses or groups in the call reach what uses the group"
    ),
    "AuthorizeSecurityGroupEgress": row(
        "create", "access", why="lets what uses the group reach the addresses or groups in the call"
    ),
    "RevokeSecurityGroupIngress": row(
        "delete", why="those whom the rules let in are cut off from all that uses the group"
    ),
    "RevokeSecurityGroupEgress": row(
        "delete", why="what uses the group no longer reaches where the rules let it"
    ),
    "DeleteSecurityGroup": row(
        "delete",
        why="removes a security group with its rules; fails while something uses it",
        safer="DescribeSecurityGroupRules first keeps a copy of the rules",
    ),
}

_ENDPOINTS: dict[str, Row] = {
    **rows(
        "delete",
        why={
            "DeleteVpcEndpoints": "the VPC loses its private way to these services",
            "DeleteVpcEndpointServiceConfigurations": "removes services that others connect to",
            "DeleteVpcEndpointConnectionNotifications": "nobody hears of new connections any more",
            "RejectVpcEndpointConnections": "cuts these endpoints off from the service",
            "DeleteInstanceConnectEndpoint": "nobody signs in to instances through it any more",
            "DeleteVerifiedAccessEndpoint": "users no longer reach the application",
            "DeleteVerifiedAccessGroup": "removes a group of applications and its policy",
            "DeleteVerifiedAccessInstance": "removes what checks the users of applications",
            "DeleteVerifiedAccessTrustProvider": "removes what says who a user is",
            "DetachVerifiedAccessTrustProvider": "users whom this provider vouches for are refused",
            "DeleteVpcBlockPublicAccessExclusion": "the VPC's internet traffic is blocked again",
            "DeleteVpcEncryptionControl": "the VPC no longer enforces encrypted traffic",
            "DeleteNetworkInterfacePermission": "the account can no longer attach the interface",
        },
    ),
    "AcceptVpcEndpointConnections": row(
        "update", "access", why="lets these endpoints reach the service"
    ),
}

_VPN: dict[str, Row] = {
    "AuthorizeClientVpnIngress": row(
        "create", "access", why="lets VPN users reach the network in the call"
    ),
    "DeleteClientVpnEndpointAuthorizationPolicy": row(
        "delete", "access", why="removes the policy that says who may reach what over the VPN"
    ),
    **rows(
        "delete",
        why={
            "RevokeClientVpnIngress": "VPN users can no longer reach the network",
            "TerminateClientVpnConnections": "cuts VPN users off; they may connect again",
            "DeleteClientVpnEndpoint": "nobody connects by this VPN any more",
            "DeleteClientVpnRoute": "VPN users lose their way to the route's destination",
            "DisassociateClientVpnTargetNetwork": "VPN users lose their way through the subnet",
            "DeleteCustomerGateway": "removes the entry of the VPN device on the other side",
            "DeleteVpnConcentrator": "removes what several VPN connections end at",
            "DeleteVpnConnection": "cuts the VPN; a new one needs new keys on the other side",
            "DeleteVpnConnectionRoute": "traffic to the route's range no longer takes the VPN",
            "DeleteVpnGateway": "removes a VPN gateway that is attached to no VPC",
            "DetachVpnGateway": "cuts the VPC off from its VPN and Direct Connect",
        },
    ),
}

_TRANSIT: dict[str, Row] = {
    **rows(
        "update",
        "access",
        why={
            "AcceptTransitGatewayClientVpnAttachment": "joins VPN users to the transit gateway",
            "AcceptTransitGatewayPeeringAttachment": "joins another transit gateway to this one",
            "AcceptTransitGatewayVpcAttachment": "joins another VPC to the transit gateway",
        },
    ),
    "DisableTransitGatewayRouteTablePropagation": row(
        "update", "disrupt", why="routes of the attachment leave the table"
    ),
    **rows(
        "delete",
        why={
            "DeleteTransitGateway": "removes a transit gateway; fails while networks are attached",
            "DeleteTransitGatewayVpcAttachment": "cuts the VPC off from the transit gateway",
            "DeleteTransitGatewayPeeringAttachment": "cuts two transit gateways off",
            "DeleteTransitGatewayClientVpnAttachment": "cuts VPN users off from the gateway",
            "DeleteTransitGatewayNetworkFunctionAttachment": "cuts a network function off",
            "DeleteTransitGatewayConnect": "removes a Connect attachment of the gateway",
            "DeleteTransitGatewayConnectPeer": "cuts the appliance off from the gateway",
            "DeleteTransitGatewayRoute": _WAY_OUT,
            "DeleteTransitGatewayRouteTable": "removes the routes of a table",
            "DeleteTransitGatewayRouteTableAnnouncement": "routes are no longer announced",
            "DeleteTransitGatewayPrefixListReference": _WAY_OUT,
            "DeleteTransitGatewayPolicyTable": "removes rules of which routes traffic follows",
            "DeleteTransitGatewayPolicyTableEntry": "traffic of the entry follows other routes",
            "DeleteTransitGatewayMulticastDomain": "its members get no multicast any more",
            "DeleteTransitGatewayMeteringPolicy": "traffic is billed by the default again",
            "DeleteTransitGatewayMeteringPolicyEntry": "traffic is billed by another entry",
            "DeregisterTransitGatewayMulticastGroupMembers": "members get no multicast any more",
            "DeregisterTransitGatewayMulticastGroupSources": "sources send no multicast any more",
            "DisassociateTransitGatewayMulticastDomain": "subnets get no multicast any more",
            "DisassociateTransitGatewayPolicyTable": "the attachment's traffic loses its rules",
            "DisassociateTransitGatewayRouteTable": "the attachment's traffic loses its routes",
            "RejectTransitGatewayClientVpnAttachment": "refuses to join VPN users",
            "RejectTransitGatewayMulticastDomainAssociations": "refuses to join subnets",
            "RejectTransitGatewayPeeringAttachment": "refuses to join a transit gateway",
            "RejectTransitGatewayVpcAttachment": "refuses to join a VPC",
        },
    ),
}

_LOCAL: dict[str, Row] = rows(
    "delete",
    why={
        "DeleteCoipCidr": "removes a range of customer-owned addresses",
        "DeleteCoipPool": "removes a pool of customer-owned addresses",
        "DeleteLocalGatewayRoute": _WAY_OUT,
        "DeleteLocalGatewayRouteTable": "removes a table of routes to the local network",
        "DeleteLocalGatewayRouteTableVirtualInterfaceGroupAssociation": (
            "the interfaces no longer follow the table's routes"
        ),
        "DeleteLocalGatewayRouteTableVpcAssociation": "cuts the VPC off from the local network",
        "DeleteLocalGatewayVirtualInterface": "removes a link to the local network",
        "DeleteLocalGatewayVirtualInterfaceGroup": "removes a group of links to the local network",
    },
)

NETWORK: dict[str, Row] = {
    **_VPC,
    **_SECURITY_GROUPS,
    **_ENDPOINTS,
    **_VPN,
    **_TRANSIT,
    **_LOCAL,
}
