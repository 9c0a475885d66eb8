"""Which MSK changes lose brokers or records?"""

from __future__ import annotations

from ..row import Rule, row
from ._common import not_below, unless
from ._settings import Raising

_BROKERS = row(
    "delete", why="removes brokers if there are more now", lookup="kafka/DescribeClusterV2"
)
_LOGS = row("update", "unguard", why="the brokers' logs are no longer delivered")
_UNWATCHED = row("update", "unguard", why="the brokers can no longer be watched this way")

RULES: dict[str, Rule] = {
    "UpdateBrokerCount": Raising(
        {"TargetNumberOfBrokerNodes": not_below("NumberOfBrokerNodes", _BROKERS)}
    ),
    "UpdateChannel": Raising(
        {
            name: row("replace", why="records go to another place")
            for name in ("IcebergDestinationUpdate", "S3DestinationUpdate")
        }
    ),
    "UpdateMonitoring": Raising(
        {
            "LoggingInfo.*.*.Enabled": unless(_LOGS, True),
            "OpenMonitoring.Prometheus.*.EnabledInBroker": unless(_UNWATCHED, True),
        }
    ),
    "UpdateTopic": Raising(
        {
            "Configs": row(
                "replace", why="replaces the topic's settings, such as how long records are kept"
            )
        }
    ),
}
