"""Which OpenSearch Serverless calls do less, or more, than their names say?"""

from __future__ import annotations

from ..row import Row, Rule, row
from ._common import first_of
from ._settings import Lowering, Raising

_POLICY = "name policyVersion description policy clientToken"


def _security_policy(encryption: Row, network: Row) -> Rule:
    """Judge a policy by its type: one of encryption names a key, and lets nobody in."""
    return first_of(
        Lowering(encryption, {"type": "encryption"}, _POLICY),
        Lowering(network, {"type": "network"}, _POLICY),
    )


RULES: dict[str, Rule] = {
    "CreateSecurityPolicy": _security_policy(
        row("create", why="sets which key encrypts new collections"),
        row("create", "access", why="sets from where collections are reached"),
    ),
    "UpdateSecurityPolicy": _security_policy(
        row("replace", why="replaces which key encrypts new collections"),
        row("replace", "access", why="replaces from where collections are reached"),
    ),
    "UpdateCollectionGroup": Raising(
        {"capacityLimits": row("replace", why="limits that are left out go back to the default")}
    ),
}
