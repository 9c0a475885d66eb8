"""Does an update let a channel speak?"""

from __future__ import annotations

from ..row import Rule, row
from ..tables.pinpoint import OPERATIONS
from ._common import ByMember, inside, unless

_OFF = OPERATIONS["UpdateVoiceChannel"]

RULES: dict[str, Rule] = {
    "UpdateVoiceChannel": ByMember(
        row("update", why="messages can be spoken"),
        "ApplicationId",
        {"VoiceChannelRequest": inside({"Enabled": unless(_OFF, True)})},
    ),
}
