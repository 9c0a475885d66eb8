"""Which EC2 calls on networks open, cut or redirect something?"""

from __future__ import annotations

from typing import Any

from ..row import Params, Row, Rule, State, row
from ._common import ByMember, Judge, filled, inside, is_exactly, knows_all, unless, worst
from ._settings import ADDED, Raising

_GROUPS = row("update", "access", why="replaces the security groups")
_CHECK_OFF = row("update", "access", why="forwards traffic that is not its own")
_PUBLIC = row("update", "access", why="gives out public addresses")
_NAMES_OFF = row("update", "disrupt", why="names in the VPC stop resolving")
_REMOVED = row("delete", "disrupt", why="removes subnets, routes or targets that are in use")


def _value(judge: Judge) -> Judge:
    return inside({"Value": judge})


_modify_network_interface = ByMember(
    row("update", why="tunes the interface"),
    "DryRun NetworkInterfaceId Description EnaSrdSpecification ConnectionTrackingSpecification "
    "EnablePrimaryIpv6",
    {
        "Groups": _GROUPS,
        "SourceDestCheck": _value(unless(_CHECK_OFF, True)),
        "AssociatePublicIpAddress": _PUBLIC,
        "AssociatedSubnetIds": row("replace", why="replaces the interface's subnets"),
        "Attachment": inside(
            {
                "DeleteOnTermination": unless(
                    row("update", "unguard", why="the interface is deleted with its instance"),
                    False,
                )
            },
            "AttachmentId EnaQueueCount DefaultEnaQueueCount",
        ),
    },
)

_modify_subnet = ByMember(
    row("update", why="changes how the subnet names things"),
    "SubnetId EnableDns64 PrivateDnsHostnameTypeOnLaunch EnableResourceNameDnsARecordOnLaunch "
    "EnableResourceNameDnsAAAARecordOnLaunch EnableLniAtDeviceIndex DisableLniAtDeviceIndex "
    "CustomerOwnedIpv4Pool",
    {
        "MapPublicIpOnLaunch": _value(unless(_PUBLIC, False)),
        "AssignIpv6AddressOnCreation": _value(unless(_PUBLIC, False)),
        "MapCustomerOwnedIpOnLaunch": _value(unless(_PUBLIC, False)),
    },
)

# What passes the endpoint needs its own rights beside: a policy here only limits, and without
# one everything passes.
_create_vpc_endpoint = Raising({"PolicyDocument": lambda value, state: None}, ADDED)

_ENDPOINT_POLICY = row("replace", "access", why="replaces the endpoint's policy")
_modify_vpc_endpoint = ByMember(
    row("update", why="adds to the endpoint"),
    "DryRun VpcEndpointId AddRouteTableIds AddSubnetIds AddSecurityGroupIds IpAddressType",
    {
        "ResetPolicy": unless(_ENDPOINT_POLICY, False),
        "PolicyDocument": _ENDPOINT_POLICY,
        "RemoveRouteTableIds": filled(_REMOVED),
        "RemoveSubnetIds": filled(_REMOVED),
        "RemoveSecurityGroupIds": filled(
            row("delete", "access", why="removes security groups of the endpoint")
        ),
        "PrivateDnsEnabled": unless(_NAMES_OFF, True),
        "DnsOptions": row("replace", why="replaces how the endpoint's names resolve"),
        "SubnetConfigurations": row("replace", why="replaces the endpoint's addresses"),
    },
)

_modify_endpoint_service = ByMember(
    row("update", why="adds to the endpoint service"),
    "DryRun ServiceId AddNetworkLoadBalancerArns AddGatewayLoadBalancerArns "
    "AddSupportedIpAddressTypes AddSupportedRegions",
    {
        "AcceptanceRequired": unless(
            row("update", "access", why="connections no longer need to be accepted"), True
        ),
        "PrivateDnsName": row("replace", "disrupt", why="replaces the service's private name"),
        "RemovePrivateDnsName": unless(_REMOVED, False),
        "RemoveNetworkLoadBalancerArns": filled(_REMOVED),
        "RemoveGatewayLoadBalancerArns": filled(_REMOVED),
        "RemoveSupportedIpAddressTypes": filled(_REMOVED),
        "RemoveSupportedRegions": filled(_REMOVED),
    },
)

_modify_endpoint_permissions = ByMember(
    row("update", why="changes nobody's access"),
    "DryRun ServiceId PermissionType",
    {
        "AddAllowedPrincipals": filled(
            row("update", "access", why="lets other accounts connect to the service")
        ),
        "RemoveAllowedPrincipals": filled(
            row("delete", "access", why="takes the right to connect away from others")
        ),
    },
)

_modify_prefix_list = ByMember(
    row("update", why="changes the list's name or size"),
    "DryRun PrefixListId CurrentVersion PrefixListName MaxEntries",
    {
        "AddEntries": filled(
            row("update", "access", why="every rule that names the list lets more through")
        ),
        "RemoveEntries": filled(row("delete", why="removes entries that rules and routes use")),
        "IpamPrefixListResolverSyncEnabled": row("replace", why="another source fills the list"),
    },
)


def _associate_address(params: Params, state: State | None) -> Row | None:
    known = (
        "AllocationId InstanceId PublicIp DryRun NetworkInterfaceId PrivateIpAddress "
        "AllowReassociation"
    )
    if not knows_all(params, known):
        return None
    if params.get("AllowReassociation") is False:
        return row("update", why="fails where the address is in use")
    if state is not None and state.get("isInUse") is False:
        return row("update", why="a look-up found that nothing uses the address")
    return None


def _assign_private_addresses(params: Params, state: State | None) -> Row | None:
    if params.get("AllowReassignment", False) is False:
        return None
    return row("replace", "disrupt", why="takes addresses from the interface that has them")


_WORLD = ("0.0.0.0/0", "::/0")


def _authorize(params: Params, state: State | None) -> Row | None:
    if _mentions_world(params):
        return row("create", "access", why="lets traffic through for the whole internet")
    return None


def _acl_entry(params: Params, state: State | None) -> Row | None:
    # What an entry allows, a security group still has to let through: that is where it opens.
    if "RuleAction" not in params or is_exactly(params["RuleAction"], "allow"):
        return None
    return row("create", "disrupt", why="may cut traffic off that is let through now")


def _mentions_world(value: Any) -> bool:
    if isinstance(value, dict):
        return any(map(_mentions_world, value.values()))
    if isinstance(value, (list, tuple)):
        return any(map(_mentions_world, value))
    return value in _WORLD


def _switches(harmless: str, off: Row, *members: str) -> Rule:
    """Judge a call whose *members* are switches that should stay on."""
    base = row("update", why="turns nothing off")
    judge = _value(unless(off, True))
    return ByMember(base, harmless, dict.fromkeys(members, judge))


def _transit_gateway_options(params: Params, state: State | None) -> Row | None:
    options = params.get("Options", {})
    removed = filled(_REMOVED)(options.get("RemoveTransitGatewayCidrBlocks", []), None)
    off = row("update", "disrupt", why="turns a feature of the transit gateway off")
    rerouted = row("replace", "disrupt", why="new attachments use other route tables")
    opened = row("update", "access", why="attachments of other accounts need no acceptance")
    return worst(
        removed,
        off if any(value == "disable" for value in options.values()) else None,
        opened if options.get("AutoAcceptSharedAttachments") == "enable" else None,
        rerouted if any("RouteTable" in name for name in options) else None,
        off if "AmazonSideAsn" in options else None,
    )


_PEERING_OFF = row("update", "disrupt", why="turns a feature of the peering off")


def _peering_options(params: Params, state: State | None) -> Row | None:
    sides = ("AccepterPeeringConnectionOptions", "RequesterPeeringConnectionOptions")
    values = [value for side in sides for value in params.get(side, {}).values()]
    return _PEERING_OFF if any(value is not True for value in values) else None


_ATTACHMENT_OFF = row("update", "disrupt", why="turns a feature of the attachment off")

NETWORK_RULES: dict[str, Rule] = {
    "ModifyNetworkInterfaceAttribute": _modify_network_interface,
    "ModifySubnetAttribute": _modify_subnet,
    "CreateVpcEndpoint": _create_vpc_endpoint,
    "ModifyVpcEndpoint": _modify_vpc_endpoint,
    "ModifyVpcEndpointServiceConfiguration": _modify_endpoint_service,
    "ModifyVpcEndpointServicePermissions": _modify_endpoint_permissions,
    "ModifyManagedPrefixList": _modify_prefix_list,
    "AssociateAddress": _associate_address,
    "AssignPrivateIpAddresses": _assign_private_addresses,
    "AuthorizeSecurityGroupIngress": _authorize,
    "AuthorizeSecurityGroupEgress": _authorize,
    "CreateNetworkAclEntry": _acl_entry,
    "ModifyVpcAttribute": _switches(
        "VpcId EnableNetworkAddressUsageMetrics",
        _NAMES_OFF,
        "EnableDnsHostnames",
        "EnableDnsSupport",
    ),
    "ModifyTransitGateway": _transit_gateway_options,
    "ModifyTransitGatewayAttachmentNatConfiguration": ByMember(
        row("update", why="adds to the NAT configuration"),
        "TransitGatewayAttachmentId DryRun",
        dict.fromkeys(
            (
                "NatGatewaySupport",
                "NatSystemRouteSupport",
                "NatGatewayRules",
                "ResetNatGatewayRules",
            ),
            row("replace", "disrupt", why="replaces how traffic is translated"),
        ),
    ),
    "ModifyTransitGatewayVpcAttachment": ByMember(
        row("update", why="adds subnets or features"),
        "TransitGatewayAttachmentId AddSubnetIds DryRun",
        {
            "RemoveSubnetIds": filled(_REMOVED),
            "Options": inside(
                dict.fromkeys(
                    (
                        "DnsSupport",
                        "SecurityGroupReferencingSupport",
                        "Ipv6Support",
                        "ApplianceModeSupport",
                    ),
                    unless(_ATTACHMENT_OFF, "enable"),
                )
            ),
        },
    ),
    "ModifyVpcPeeringConnectionOptions": _peering_options,
    "ModifyIpamResourceCidr": ByMember(
        row("update", why="moves an address range to another scope, or monitors it"),
        "DryRun ResourceId ResourceCidr ResourceRegion CurrentIpamScopeId DestinationIpamScopeId",
        {"Monitored": unless(row("delete", why="takes the range out of its pool"), True)},
    ),
    "ModifyIpam": ByMember(
        row("update", why="adds regions or features"),
        "DryRun IpamId Description AddOperatingRegions EnablePrivateGua MeteredAccount",
        {
            "RemoveOperatingRegions": filled(row("delete", why="removes regions from the IPAM")),
            "Tier": unless(row("update", "disrupt", why="gives features up"), "advanced"),
        },
    ),
    "ModifyIpamPrefixListResolver": ByMember(
        row("update", why="changes the description"),
        "DryRun IpamPrefixListResolverId Description",
        {"Rules": row("replace", why="replaces the rules that fill prefix lists")},
    ),
    "ModifyRouteServer": ByMember(
        row("update", why="keeps learned routes"),
        "RouteServerId DryRun PersistRoutesDuration SnsNotificationsEnabled",
        {
            "PersistRoutes": unless(
                row("update", "disrupt", why="learned routes may be withdrawn"), "enable"
            )
        },
    ),
}
