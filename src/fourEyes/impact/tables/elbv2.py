"""What do the load balancer operations do where their names mislead?"""

from __future__ import annotations

from ..row import Row, row, rows
from ._common import UNTAGGED

OPERATIONS: dict[str, Row] = {
    "AddTrustStoreRevocations": row(
        "create", "access", "disrupt", why="clients with these certificates are refused"
    ),
    "DeleteLoadBalancer": row(
        "delete", why="removes the load balancer and its name", safer="deregister targets gradually"
    ),
    "DeregisterTargets": row("delete", "disrupt", why="the targets get no more traffic"),
    "ModifyListener": row(
        "replace", "disrupt", why="replaces what the listener serves, and how", safer="a new rule"
    ),
    "ModifyRule": row("replace", "disrupt", why="replaces where the rule sends traffic"),
    "ModifyTrustStore": row("replace", "access", why="replaces which clients are trusted"),
    "RegisterTargets": row("update", why="adds targets"),
    "SetRulePriorities": row("replace", "disrupt", why="another rule may match first"),
    "SetSecurityGroups": row("replace", "access", why="replaces all security groups"),
    "SetSubnets": row("replace", "disrupt", why="replaces all subnets and their zones"),
    "RemoveTags": UNTAGGED,
    "RemoveTrustStoreRevocations": row(
        "delete", "access", why="clients with certificates that were revoked are let in again"
    ),
    **rows(
        "delete",
        why={
            "DeleteListener": "clients of this port are no longer served",
            "DeleteRule": "requests that the rule matched go elsewhere or are refused",
            "DeleteSharedTrustStoreAssociation": "the load balancer loses a shared trust store",
            "DeleteTargetGroup": "removes a target group that no listener uses",
            "DeleteTrustStore": "removes the authorities by which clients were let in",
            "RemoveListenerCertificates": "clients of these names are shown another certificate",
        },
    ),
}
