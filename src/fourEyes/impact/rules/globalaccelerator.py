"""Does an accelerator go on taking traffic in?"""

from __future__ import annotations

from ..row import Rule, row
from ._settings import LoweringAny

_ACCELERATOR = LoweringAny(
    row("update", why="changes the name, or lets traffic in"),
    {"Name": str, "Enabled": True},
    "AcceleratorArn",
)

RULES: dict[str, Rule] = {
    "UpdateAccelerator": _ACCELERATOR,
    "UpdateCustomRoutingAccelerator": _ACCELERATOR,
}
