"""Who may watch a channel, stream to it, and is it recorded?"""

from __future__ import annotations

from ..row import Rule, row
from ._common import unless
from ._settings import Raising, among

RULES: dict[str, Rule] = {
    "UpdateChannel": Raising(
        {
            "authorized": unless(
                row("update", "access", why="everyone may watch the channel"), True
            ),
            "insecureIngest": unless(
                row("update", "unguard", why="streams may arrive without encryption"), False
            ),
            "playbackRestrictionPolicyArn": row("update", "access", why="changes who may watch"),
            # An empty name is how recording is switched off.
            "recordingConfigurationArn": among(
                row("update", "unguard", why="the channel is no longer recorded"), ""
            ),
        }
    ),
}
