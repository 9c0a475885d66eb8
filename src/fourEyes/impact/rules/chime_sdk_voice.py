"""Does a connector ask for encryption?"""

from __future__ import annotations

from ..row import Rule, row
from ._settings import Lowering

RULES: dict[str, Rule] = {
    "UpdateVoiceConnector": Lowering(
        row("update", why="calls have to be encrypted"),
        {"RequireEncryption": True},
        "VoiceConnectorId Name",
    ),
}
