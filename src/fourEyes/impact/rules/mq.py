"""Which Amazon MQ changes open a broker, upgrade it, or lose messages?"""

from __future__ import annotations

from ..row import Rule, row
from ..tables.mq import OPERATIONS
from ._common import unless
from ._settings import Raising

_ACCESS = row("update", "access", why="changes who can reach or sign in to the broker")
_LOGS = row("update", "unguard", why="the broker is no longer logged")

RULES: dict[str, Rule] = {
    "Promote": Raising(
        {
            "Mode": unless(
                row("delete", "disrupt", "commit", why="messages not replicated yet are lost"),
                "SWITCHOVER",
            )
        },
        OPERATIONS["Promote"],
    ),
    "UpdateBroker": Raising(
        {
            **dict.fromkeys(
                ("AuthenticationStrategy", "LdapServerMetadata", "SecurityGroups"), _ACCESS
            ),
            "Configuration": row("replace", why="replaces the broker's configuration"),
            "EngineVersion": row("update", "commit", why="an engine version cannot be taken back"),
            "HostInstanceType": row(
                "update", "disrupt", why="moves the broker at its next restart"
            ),
            "DataReplicationMode": unless(
                row("update", "unguard", why="the broker is no longer replicated"), "CRDR"
            ),
            "Logs.Audit": unless(_LOGS, True),
            "Logs.General": unless(_LOGS, True),
        }
    ),
}
