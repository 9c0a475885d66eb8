"""Does an update let a node take channels, change what is on air, or buy again?"""

from __future__ import annotations

from ..row import Rule, row
from ._common import unless
from ._settings import Lowering, Raising

_ACTION = "Creates.ScheduleActions.ScheduleActionSettings"

RULES: dict[str, Rule] = {
    # Whenever the action starts: nobody is asked again, and a time may have come already.
    "BatchUpdateSchedule": Raising(
        {
            f"{_ACTION}.PauseStateSettings": row(
                "update", "disrupt", why="pauses pipelines of the channel, or lets them go on"
            ),
            f"{_ACTION}.InputSwitchSettings": row(
                "update", "disrupt", why="puts another input on air"
            ),
        }
    ),
    "UpdateReservation": Raising(
        {
            "RenewalSettings.AutomaticRenewal": unless(
                row("update", "commit", why="the reservation is bought again by itself"), "DISABLED"
            )
        }
    ),
    "UpdateNodeState": Lowering(
        row("update", why="the node may take channels"), {"State": "ACTIVE"}, "ClusterId NodeId"
    ),
}
