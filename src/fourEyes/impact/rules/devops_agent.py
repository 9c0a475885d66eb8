"""Is a message to an agent only talk, or does it let the agent go on with what it asked for?"""

from __future__ import annotations

from ..row import Rule, row
from ._common import unless
from ._settings import ADDED, Raising

_GOES_ON = row("execute", why="the agent does what it had asked a person for")

RULES: dict[str, Rule] = {
    "SendMessage": Raising(
        {
            "context.approvalAction.action": unless(_GOES_ON, "REJECTED"),
            # Beside the one word that points to `approvalAction`, this is an answer of the old
            # form: a text that only the service can read, and that may approve.
            "context.userActionResponse": unless(_GOES_ON, "APPROVAL_ACTION"),
        },
        ADDED,
    ),
}
