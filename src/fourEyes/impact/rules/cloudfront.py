"""Which CloudFront calls do less, or more, than their names say?"""

from __future__ import annotations

from ..row import Params, Row, Rule, State, row
from ..tables.cloudfront import OPERATIONS
from ._common import ByMember, unless, worst

_OFF = row("update", "disrupt", why="nothing is served any more")


def _switched_off(operation: str, member: str | None = None) -> Rule:
    """Add the interruption where the new configuration is a disabled one."""

    def rule(params: Params, state: State | None) -> Row | None:
        settings = params.get(member, {}) if member else params
        served = settings.get("Enabled", True) is True
        return None if served else worst(OPERATIONS[operation], _OFF)

    return rule


RULES: dict[str, Rule] = {
    "UpdateDistribution": _switched_off("UpdateDistribution", "DistributionConfig"),
    "UpdateStreamingDistribution": _switched_off(
        "UpdateStreamingDistribution", "StreamingDistributionConfig"
    ),
    "UpdateDistributionTenant": _switched_off("UpdateDistributionTenant"),
    "UpdateConnectionGroup": ByMember(
        row("update", why="lets the group serve its tenants"),
        "Id IfMatch",
        {
            "Enabled": unless(_OFF, True),
            "Ipv6Enabled": unless(
                row("update", "disrupt", why="clients with IPv6 only are cut off"), True
            ),
            "AnycastIpListId": row("replace", "disrupt", why="tenants get other addresses"),
        },
    ),
}
