"""Which changes of a network connector send functions' traffic another way?"""

from __future__ import annotations

from ..row import Rule, row
from ._settings import Raising

RULES: dict[str, Rule] = {
    "UpdateNetworkConnector": Raising(
        {
            "Configuration": row(
                "replace", "disrupt", why="replaces the subnets and groups that traffic leaves by"
            ),
            "OperatorRole": row("replace", "access", why="the connector acts with another role"),
        }
    ),
}
