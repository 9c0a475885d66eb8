"""Which `chime-sdk-messaging` operations do other than their names say?"""

from __future__ import annotations

from ..row import Row, row

OPERATIONS: dict[str, Row] = {
    "BatchCreateChannelMembership": row("create", "access", why="lets more people read a channel"),
    "CreateChannelBan": row("create", "access", why="bans someone from a channel"),
    "CreateChannelMembership": row("create", "access", why="lets someone read a channel"),
    "CreateChannelModerator": row("create", "access", why="makes someone moderator of a channel"),
    "PutChannelExpirationSettings": row("delete", why="the channel is deleted after a time"),
    "UpdateChannelFlow": row("replace", why="replaces the processors of the flow"),
    "UpdateChannelMessage": row("replace", why="overwrites a message"),
}
