"""Does a search domain lose a zone, or the encryption of what is sent to it?"""

from __future__ import annotations

from ..row import Rule, row
from ._settings import Lowering

# Both: what the TLS policy becomes where it is left out is said nowhere.
_STRICTEST = {"EnforceHTTPS": True, "TLSSecurityPolicy": "Policy-Min-TLS-1-2-2019-07"}

RULES: dict[str, Rule] = {
    "UpdateAvailabilityOptions": Lowering(
        row("update", why="adds a second zone"), {"MultiAZ": True}, "DomainName"
    ),
    "UpdateDomainEndpointOptions": Lowering(
        row("update", why="only HTTPS with TLS 1.2 is let in"),
        {"DomainEndpointOptions": _STRICTEST},
        "DomainName",
    ),
}
