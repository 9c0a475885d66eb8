"""Which migration settings expose a server's data, or clear what is set for its volumes?"""

from __future__ import annotations

from ..row import Rule, row
from ._replication import REPLICATED
from ._settings import Raising

_VOLUMES = row("replace", why="settings of volumes that are left out are cleared")

RULES: dict[str, Rule] = {
    **REPLICATED,
    "UpdateLaunchConfigurationDefaults": Raising(
        {"smallVolumeConfiguration": _VOLUMES, "largeVolumeConfiguration": _VOLUMES}
    ),
}
