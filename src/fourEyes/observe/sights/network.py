"""What is looked at before networks, names and load balancers go?"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from ..answer import Params
from ..look import Item, Look, Sight
from ..words import moment, names, number, on_off, tags, yes_no


def _interfaces(name: str, member: str) -> Look:
    """Return the look at what is attached inside a group, subnet or VPC."""
    return Look(
        "ec2/DescribeNetworkInterfaces",
        f"{{Filters: [{{Name: '{name}', Values: [{member}]}}]}}",
        (
            Item(
                "in use by",
                "NetworkInterfaces[].join(' ', "
                "[NetworkInterfaceId, not_null(Attachment.InstanceId, Description, '')])",
                names,
            ),
        ),
    )


def _routes(name: str, member: str) -> Look:
    return Look(
        "ec2/DescribeRouteTables",
        f"{{Filters: [{{Name: '{name}', Values: [{member}]}}]}}",
        (
            Item("route tables", "RouteTables[].RouteTableId", names),
            Item(
                "routes",
                "RouteTables[].Routes[].join(' to ', [not_null(DestinationCidrBlock, "
                "DestinationIpv6CidrBlock, DestinationPrefixListId, '?'), not_null(GatewayId, "
                "NatGatewayId, TransitGatewayId, VpcPeeringConnectionId, NetworkInterfaceId, "
                "InstanceId, '?')])",
                names,
            ),
        ),
        frozenset({"InvalidRouteTableID.NotFound"}),
    )


_RULES = Look(
    "ec2/DescribeSecurityGroupRules",
    "{Filters: [{Name: 'group-id', Values: [GroupId]}]}",
    (
        Item(
            "rules now",
            "SecurityGroupRules[].join(' ', [SecurityGroupRuleId, IpProtocol, "
            "to_string(not_null(FromPort, 'all')), to_string(not_null(ToPort, 'all')), "
            "not_null(CidrIpv4, CidrIpv6, PrefixListId, ReferencedGroupInfo.GroupId, '?')])",
            names,
        ),
    ),
)
_GROUP = Sight(
    (_interfaces("group-id", "GroupId"), _RULES),
    "yes, by adding the rules again as they are shown here",
    "take the group off its interfaces first, and wait",
)
_VPC = Look(
    "ec2/DescribeVpcs",
    "{VpcIds: [VpcId]}",
    (
        Item("addresses", "Vpcs[0].CidrBlock"),
        Item("default", "Vpcs[0].IsDefault", yes_no),
        Item("tags", "Vpcs[0].Tags", tags),
    ),
    frozenset({"InvalidVpcID.NotFound"}),
)
_SUBNET = Look(
    "ec2/DescribeSubnets",
    "{SubnetIds: [SubnetId]}",
    (
        Item("addresses", "Subnets[0].CidrBlock"),
        Item("zone", "Subnets[0].AvailabilityZone"),
        Item("tags", "Subnets[0].Tags", tags),
    ),
    frozenset({"InvalidSubnetID.NotFound"}),
)
_NAT = Look(
    "ec2/DescribeNatGateways",
    "{Filter: [{Name: 'nat-gateway-id', Values: [NatGatewayId]}]}",
    (
        Item("state", "NatGateways[0].State"),
        Item("subnet", "NatGateways[0].SubnetId"),
        Item("public addresses", "NatGateways[0].NatGatewayAddresses[].PublicIp", names),
        Item("created", "NatGateways[0].CreateTime", moment),
    ),
)
_AGAIN = "yes, by making it again as it is shown here; its id changes"


def _records(params: Params) -> Sequence[Mapping[str, Any]]:
    return [
        {
            "HostedZoneId": params["HostedZoneId"],
            "StartRecordName": change["ResourceRecordSet"]["Name"],
            "StartRecordType": change["ResourceRecordSet"]["Type"],
            "MaxItems": "1",
        }
        for change in params["ChangeBatch"]["Changes"]
    ]


_RECORD = Look(
    "route53/ListResourceRecordSets",
    _records,
    (
        # The service starts at the name that was asked for: what comes back may be the next one.
        Item(
            "records there now",
            "answers[].ResourceRecordSets[].join(' ', [Name, Type, to_string(not_null(TTL, '-')), "
            "join(',', not_null(ResourceRecords[].Value, [not_null(AliasTarget.DNSName, '?')]))])",
            names,
        ),
    ),
)
_ZONE = Look(
    "route53/GetHostedZone",
    "{Id: not_null(HostedZoneId, Id)}",
    (
        Item("zone", "HostedZone.Name"),
        Item("private", "HostedZone.Config.PrivateZone", yes_no),
        Item("records in it", "HostedZone.ResourceRecordSetCount", number),
        Item("name servers", "DelegationSet.NameServers", names),
    ),
    frozenset({"NoSuchHostedZone"}),
)

_BALANCER = Look(
    "elbv2/DescribeLoadBalancers",
    "{LoadBalancerArns: [LoadBalancerArn]}",
    (
        Item("DNS name", "LoadBalancers[0].DNSName"),
        Item("kind", "LoadBalancers[0].join(' ', [not_null(Type, ''), not_null(Scheme, '')])"),
        Item("created", "LoadBalancers[0].CreatedTime", moment),
    ),
    frozenset({"LoadBalancerNotFound"}),
)
_BALANCER_PROTECTED = Look(
    "elbv2/DescribeLoadBalancerAttributes",
    "{LoadBalancerArn: LoadBalancerArn}",
    (
        Item(
            "deletion protection",
            "Attributes[?Key=='deletion_protection.enabled'].Value | [0]",
            on_off,
        ),
    ),
)
_LISTENERS = Look(
    "elbv2/DescribeListeners",
    "{LoadBalancerArn: LoadBalancerArn, ListenerArns: [ListenerArn][?@]}",
    (Item("listeners", "Listeners[].join(' ', [Protocol, to_string(Port)])", names),),
    frozenset({"ListenerNotFound"}),
)


def _healthy(client: Any, params: Params) -> Mapping[str, Any]:
    named = {name: params[name] for name in ("LoadBalancerArn",) if name in params}
    which = {"TargetGroupArns": [params["TargetGroupArn"]]} if "TargetGroupArn" in params else named
    groups = client.describe_target_groups(**which)["TargetGroups"]
    found = []
    for group in groups[:5]:
        health = client.describe_target_health(TargetGroupArn=group["TargetGroupArn"])
        states = [one["TargetHealth"]["State"] for one in health["TargetHealthDescriptions"]]
        healthy = states.count("healthy")
        found.append(f"{group['TargetGroupName']} {healthy} of {len(states)} healthy")
    return {"groups": found}


_TARGETS = Look(
    "elbv2/DescribeTargetHealth",
    "",
    (Item("targets", "groups", names, True),),
    run=_healthy,
)
_DRAIN = "give it weight 0, or deregister targets one by one, and watch"

SIGHTS: Mapping[str, Sight] = {
    **dict.fromkeys(
        (
            "ec2:DeleteSecurityGroup",
            "ec2:RevokeSecurityGroupIngress",
            "ec2:RevokeSecurityGroupEgress",
        ),
        _GROUP,
    ),
    "ec2:DeleteVpc": Sight(
        (_VPC, _interfaces("vpc-id", "VpcId"), _routes("vpc-id", "VpcId")),
        _AGAIN,
        "take apart what is in it first, and wait",
    ),
    "ec2:DeleteSubnet": Sight(
        (
            _SUBNET,
            _interfaces("subnet-id", "SubnetId"),
            _routes("association.subnet-id", "SubnetId"),
        ),
        _AGAIN,
        "take apart what is in it first, and wait",
    ),
    "ec2:DeleteRoute": Sight(
        (_routes("route-table-id", "RouteTableId"),),
        "yes, by CreateRoute as it is shown here",
        "ReplaceRoute",
    ),
    "ec2:DeleteRouteTable": Sight((_routes("route-table-id", "RouteTableId"),), _AGAIN),
    "ec2:DeleteNatGateway": Sight(
        (_NAT, _routes("route.nat-gateway-id", "NatGatewayId")),
        "partly: by making it again; its public address may change",
        "point the routes elsewhere first, and wait",
    ),
    "route53:ChangeResourceRecordSets": Sight(
        (_RECORD, _ZONE),
        "yes, by UPSERT of the value that is shown here; caches keep the other one for its TTL",
        "lower the TTL first; weight 0",
    ),
    "route53:DeleteHostedZone": Sight(
        (_ZONE,), "no: a new zone gets other name servers", "lower the TTLs and wait"
    ),
    "elbv2:DeleteLoadBalancer": Sight(
        (_BALANCER, _BALANCER_PROTECTED, _LISTENERS, _TARGETS),
        "no: a new one gets another DNS name",
        _DRAIN,
    ),
    "elbv2:DeleteListener": Sight((_LISTENERS,), "yes, by making it again", _DRAIN),
    "elbv2:DeleteTargetGroup": Sight((_TARGETS,), "yes, by making it again", _DRAIN),
}
