"""What do the classic load balancer operations do where their names mislead?"""

from __future__ import annotations

from ..row import Row, row

OPERATIONS: dict[str, Row] = {
    "ApplySecurityGroupsToLoadBalancer": row(
        "replace", "access", why="replaces all security groups"
    ),
    "DeregisterInstancesFromLoadBalancer": row(
        "delete", "disrupt", why="the instances get no more traffic"
    ),
    "RegisterInstancesWithLoadBalancer": row("update", why="adds instances"),
    "SetLoadBalancerListenerSSLCertificate": row(
        "replace", why="replaces the listener's certificate"
    ),
    "SetLoadBalancerPoliciesForBackendServer": row(
        "replace", why="replaces all policies of the instances' port"
    ),
    "SetLoadBalancerPoliciesOfListener": row(
        "replace", why="replaces all policies of the listener"
    ),
}
