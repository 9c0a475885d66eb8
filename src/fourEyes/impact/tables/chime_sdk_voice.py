"""Which `chime-sdk-voice` operations do other than their names say?"""

from __future__ import annotations

from ..row import Row, row

OPERATIONS: dict[str, Row] = {
    "CreatePhoneNumberOrder": row("create", "commit", why="orders phone numbers that cost"),
    "UpdateGlobalSettings": row("replace", why="replaces where records of calls go"),
    "UpdateSipMediaApplication": row("replace", why="replaces the endpoints of the application"),
    "UpdateSipMediaApplicationCall": row(
        "execute", why="runs the application's function on a live call"
    ),
    "UpdateSipRule": row("replace", why="replaces where calls go"),
    "UpdateVoiceConnector": row("update", "unguard", why="can let calls run unencrypted"),
    "UpdateVoiceConnectorGroup": row("replace", why="replaces the connectors of the group"),
    "UpdateVoiceProfile": row("replace", why="replaces the stored voice print"),
}
