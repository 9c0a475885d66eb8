"""Which OpenSearch calls lose data, open a domain, or change who may use a package?"""

from __future__ import annotations

from ..row import Params, Row, Rule, State, row
from ..tables.opensearch import OPERATIONS
from ._common import is_exactly, unless
from ._search import created_domain, domain_config
from ._settings import Raising, among

_FAILOVER = row("update", "disrupt", why="another domain becomes the primary")
_LOSS = row("delete", "disrupt", why="promotes a domain that may lack the newest writes")

_COPIED = row("create", why="copies objects and leaves those there are")


def _start_migration(params: Params, state: State | None) -> Row | None:
    strategy = params.get("migrationOptions", {}).get("conflictResolution")
    return _COPIED if is_exactly(strategy, "CREATE_NEW_COPIES") else None


RULES: dict[str, Rule] = {
    "CreateDomain": created_domain,
    "FailoverReplication": Raising({"AllowDataLoss": unless(_LOSS, False)}, _FAILOVER),
    "StartMigration": _start_migration,
    "UpdateDirectQueryDataSource": Raising(
        {"DataSourceAccessPolicy": row("replace", "access", why="replaces who may query it")}
    ),
    "UpdateDomainConfig": domain_config(
        "ClusterConfig", "opensearch/DescribeDomain", "IdentityCenterOptions"
    ),
    "UpdatePackageScope": Raising(
        {
            "Operation": among(
                row("delete", "access", why="users can no longer use the package"),
                "REMOVE",
                "OVERRIDE",
            )
        },
        OPERATIONS["UpdatePackageScope"],
    ),
    "UpdateScheduledAction": Raising(
        {
            "ScheduleAt": unless(
                row("update", "disrupt", why="the domain is changed within the hour"),
                "TIMESTAMP",
                "OFF_PEAK_WINDOW",
            )
        }
    ),
}
