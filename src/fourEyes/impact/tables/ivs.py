"""Which `ivs` operations do other than their names say?"""

from __future__ import annotations

from ..row import Row, row

OPERATIONS: dict[str, Row] = {
    "BatchGetStreamKey": row("read", "secret", why="hands out keys to stream with"),
    "CreateStreamKey": row("create", "secret", why="hands out a key to stream with"),
    "GetStreamKey": row("read", "secret", why="hands out a key to stream with"),
    "ImportPlaybackKeyPair": row("create", "access", why="lets tokens of another key play back"),
    "PutMetadata": row("create", why="adds metadata to a live stream"),
    "UpdatePlaybackRestrictionPolicy": row("replace", "access", why="changes who may play back"),
}
