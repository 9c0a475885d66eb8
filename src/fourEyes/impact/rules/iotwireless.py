"""Are events of devices no longer published?"""

from __future__ import annotations

from ..row import Rule, row
from ._common import unless
from ._settings import Raising

_SILENT = unless(row("update", "disrupt", why="events are no longer published"), "Enabled")

# As in `*.LoRaWAN.DevEuiEventTopic`: the kind of event comes first.
_EVENTS = Raising(
    dict.fromkeys(
        (
            "*.LoRaWAN.DevEuiEventTopic",
            "*.LoRaWAN.GatewayEuiEventTopic",
            "*.LoRaWAN.WirelessDeviceEventTopic",
            "*.LoRaWAN.WirelessGatewayEventTopic",
            "*.Sidewalk.AmazonIdEventTopic",
            "*.Sidewalk.WirelessDeviceEventTopic",
            "*.WirelessDeviceIdEventTopic",
            "*.WirelessGatewayIdEventTopic",
        ),
        _SILENT,
    )
)

RULES: dict[str, Rule] = {
    "UpdateEventConfigurationByResourceTypes": _EVENTS,
    "UpdateResourceEventConfiguration": _EVENTS,
}
