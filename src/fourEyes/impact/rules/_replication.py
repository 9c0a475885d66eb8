"""Which settings of a replication send a server's data over public addresses, or unencrypted?"""

from __future__ import annotations

from ..row import Row, Rule, row
from ._common import Judge, unless
from ._settings import Raising, among

_PUBLIC = row("update", "access", why="replicates over public addresses")

_SETTINGS: dict[str, Row | Judge] = {
    "createPublicIP": unless(_PUBLIC, False),
    "dataPlaneRouting": unless(_PUBLIC, "PRIVATE_IP"),
    "ebsEncryption": among(
        row("update", "unguard", why="replicated disks are no longer encrypted"), "NONE"
    ),
}

# Disaster recovery and migration have these operations in common.
REPLICATED: dict[str, Rule] = {
    "UpdateReplicationConfiguration": Raising(_SETTINGS),
    "UpdateReplicationConfigurationTemplate": Raising(_SETTINGS),
}
