"""Does an accelerator go on taking traffic in?"""

from __future__ import annotations

from ..row import Rule, row
from ..tables.globalaccelerator import OPERATIONS
from ._common import ByMember, unless

_OFF = OPERATIONS["UpdateAccelerator"]
_ADDRESSES = row("update", "disrupt", why="changes the addresses that clients use")

_ACCELERATOR = ByMember(
    row("update", why="changes the name, or lets traffic in"),
    "AcceleratorArn Name",
    {
        "Enabled": unless(_OFF, True),
        "IpAddressType": _ADDRESSES,
        "IpAddresses": _ADDRESSES,
    },
)

RULES: dict[str, Rule] = {
    "UpdateAccelerator": _ACCELERATOR,
    "UpdateCustomRoutingAccelerator": _ACCELERATOR,
}
