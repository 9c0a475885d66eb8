"""Does an update send what devices report to another place?"""

from __future__ import annotations

from ..row import Rule, row
from ._settings import Raising

RULES: dict[str, Rule] = {
    "UpdateDestination": Raising(
        {"DeliveryDestinationArn": row("replace", why="notices of devices go to another stream")}
    ),
}
