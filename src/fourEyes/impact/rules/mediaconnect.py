"""Does an update take a bridge out of service, or open an endpoint to the internet?"""

from __future__ import annotations

from ..row import Rule, row
from ._common import unless
from ._settings import Lowering, Raising

_PUBLIC = row("update", "access", why="the endpoint can be reached from the internet")

RULES: dict[str, Rule] = {
    "UpdateBridgeState": Lowering(
        row("update", why="the bridge carries content"), {"DesiredState": "ACTIVE"}, "BridgeArn"
    ),
    "UpdateDestinationEndpoint": Raising(
        {
            "Configuration.Standard.DestinationNetworkingType": unless(_PUBLIC, "VPC"),
            "Configuration.Standard.DestinationNetworkingConfiguration.Public": _PUBLIC,
        }
    ),
    "UpdateSourceEndpoint": Raising(
        {
            "Configuration.Standard.SourceNetworkingType": unless(_PUBLIC, "VPC"),
            "Configuration.Standard.SourceNetworkingConfiguration.Public": _PUBLIC,
        }
    ),
}
