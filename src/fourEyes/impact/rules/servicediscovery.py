"""Does a registration meet an instance that is there, and does a report take it out of use?"""

from __future__ import annotations

from ..row import Rule, row
from ._settings import Lowering, created_where_absent

RULES: dict[str, Rule] = {
    "RegisterInstance": created_where_absent("ServiceId InstanceId CreatorRequestId Attributes"),
    "UpdateInstanceCustomHealthStatus": Lowering(
        row("update", why="the instance can be found"),
        {"Status": "HEALTHY"},
        "ServiceId InstanceId",
    ),
}
