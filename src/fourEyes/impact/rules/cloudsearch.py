"""Does a search domain lose a zone, or the encryption of what is sent to it?"""

from __future__ import annotations

from ..row import Params, Row, Rule, State, row
from ._common import is_exactly
from ._settings import Lowering

_STRICTEST = {"EnforceHTTPS": True, "TLSSecurityPolicy": "Policy-Min-TLS-1-2-2019-07"}


def _endpoint(params: Params, state: State | None) -> Row | None:
    options = params.get("DomainEndpointOptions")
    # Both: what the TLS policy becomes where it is left out is said nowhere.
    if not isinstance(options, dict) or options.keys() != _STRICTEST.keys():
        return None
    strict = all(is_exactly(options[name], value) for name, value in _STRICTEST.items())
    alone = params.keys() == {"DomainName", "DomainEndpointOptions"}
    return row("update", why="only HTTPS with TLS 1.2 is let in") if strict and alone else None


RULES: dict[str, Rule] = {
    "UpdateAvailabilityOptions": Lowering(
        row("update", why="adds a second zone"), {"MultiAZ": True}, "DomainName"
    ),
    "UpdateDomainEndpointOptions": _endpoint,
}
