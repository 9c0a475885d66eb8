"""Which load balancer calls do less, or more, than their names say?"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from ..row import Params, Row, Rule, State, row
from ._common import ByMember, creates, filled, is_exactly, unless, worst

# The value that keeps the protection on; every other one lowers it.
_PROTECTIONS = {
    "deletion_protection.enabled": "true",
    "access_logs.s3.enabled": "true",
    "connection_logs.s3.enabled": "true",
    "health_check_logs.s3.enabled": "true",
    "routing.http.drop_invalid_header_fields.enabled": "true",
    "waf.fail_open.enabled": "false",
}
_MITIGATION = "routing.http.desync_mitigation_mode"
_LOWERED = row(
    "update",
    "unguard",
    why="turns a protection of the load balancer off",
    lookup="elbv2/DescribeLoadBalancerAttributes",
)
_OTHER_CHECK = row(
    "update",
    "disrupt",
    why="targets that fail the new check get no more traffic, and groups may replace them",
    safer="a new target group with the new check, and a rule that sends some traffic there",
)
_TUNED = row("update", why="changes attributes that protect nothing")


def _attributes(params: Params, state: State | None) -> Row | None:
    attributes = params.get("Attributes", [])
    present = state.get("Attributes", []) if state else []
    changed = [one for one in attributes if one not in present]
    return worst(_TUNED, *map(_attribute, changed)) if attributes else None


def _attribute(attribute: Mapping[str, Any]) -> Row | None:
    key, value = attribute["Key"], attribute.get("Value")
    if key == _MITIGATION:
        return None if is_exactly(value, "defensive", "strictest") else _LOWERED
    if key not in _PROTECTIONS or is_exactly(value, _PROTECTIONS[key]):
        return None
    return _LOWERED


RULES: dict[str, Rule] = {
    "CreateListener": creates("adds a listener"),
    "ModifyLoadBalancerAttributes": _attributes,
    "ModifyTargetGroup": ByMember(
        row("update", why="changes how targets are checked"),
        "TargetGroupArn HealthCheckIntervalSeconds HealthCheckTimeoutSeconds "
        "HealthyThresholdCount UnhealthyThresholdCount",
        {
            "HealthCheckPath": _OTHER_CHECK,
            "HealthCheckPort": _OTHER_CHECK,
            "HealthCheckProtocol": _OTHER_CHECK,
            "Matcher": _OTHER_CHECK,
            "HealthCheckEnabled": unless(
                row("update", "unguard", why="broken targets keep getting traffic"), True
            ),
        },
    ),
    "ModifyCapacityReservation": ByMember(
        row("update", why="changes nothing that is reserved"),
        "LoadBalancerArn",
        {
            "MinimumLoadBalancerCapacity": row(
                "update", "disrupt", why="may lower the reserved capacity"
            ),
            "ResetCapacityReservation": unless(
                row("delete", why="gives the reserved capacity up"), False
            ),
        },
    ),
    "ModifyIpPools": ByMember(
        row("update", why="changes nothing"),
        "LoadBalancerArn",
        {
            "IpamPools": row("replace", why="replaces where addresses come from"),
            "RemoveIpamPools": filled(row("delete", why="removes an address pool")),
        },
    ),
    "SetIpAddressType": ByMember(
        row("update", why="adds IPv6 addresses"),
        "LoadBalancerArn",
        {
            "IpAddressType": unless(
                row("update", "disrupt", why="clients of the dropped address type are cut off"),
                "dualstack",
            )
        },
    ),
}
