"""What is looked at when a request really leaves?"""

from __future__ import annotations

from typing import Any

from ..errors import CallBlockedError
from .look import last_look
from .permit import CURRENT
from .seam import Seam, Switch, Wrapper


def seams(switch: Switch, module: Any) -> list[Seam]:
    """Return the seam of botocore's HTTP session; *module* is `botocore.httpsession`."""
    return [Seam(switch, module.URLLib3Session, "send", _looking)]


def _looking(switch: Switch, original: Wrapper) -> Wrapper:
    def send(self: Any, request: Any) -> Any:
        if switch.guard is None:
            return original(self, request)
        permit = last_look(switch.guard, request)
        if permit is not None:
            permit.sent += 1
        try:
            response = original(self, request)
        except BaseException as error:
            note(error)
            if refused := refusal():
                raise refused from error
            raise
        if response.status_code >= 500:
            note(response.status_code)
        return response

    return send


def refusal() -> CallBlockedError | None:
    """Return why a stream stopped, which the HTTP library tells as a failure of its own."""
    permit = CURRENT.get()
    return None if permit is None else permit.refusal


def note(trouble: BaseException | int) -> None:
    """Note in the permit how an attempt failed, for the outcome of the whole call."""
    permit = CURRENT.get()
    if permit is not None:
        known = isinstance(trouble, BaseException)
        permit.trouble += (type(trouble).__name__ if known else str(trouble),)
