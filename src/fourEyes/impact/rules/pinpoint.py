"""Does an update let a channel speak?"""

from __future__ import annotations

from ..row import Rule, row
from ._settings import Lowering

RULES: dict[str, Rule] = {
    "UpdateVoiceChannel": Lowering(
        row("update", why="messages can be spoken"),
        {"VoiceChannelRequest": {"Enabled": True}},
        "ApplicationId",
    ),
}
