"""Which `storagegateway` operations do other than their names say?"""

from __future__ import annotations

from ..row import Row, row

OPERATIONS: dict[str, Row] = {
    "ActivateGateway": row("create", why="registers a gateway"),
    "AssignTapePool": row("update", "commit", why="archives the tape where it may be locked"),
    "CancelCacheReport": row("update", why="stops a report; nothing that exists is touched"),
    "DescribeChapCredentials": row("read", "secret", why="hands out credentials"),
    "JoinDomain": row("update", "access", why="takes the gateway into a directory"),
    "ResetCache": row("delete", why="what the cache has not uploaded is lost"),
    "RetrieveTapeArchive": row("update", why="brings an archived tape to a gateway"),
    "RetrieveTapeRecoveryPoint": row("update", why="brings a recovery point to a gateway"),
    "SetLocalConsolePassword": row("replace", "access", why="replaces the password of the console"),
    "SetSMBGuestPassword": row("replace", "access", why="replaces the password of guests"),
    "UpdateAutomaticTapeCreationPolicy": row("replace", why="replaces the rules"),
    "UpdateBandwidthRateLimitSchedule": row("replace", why="replaces the schedule"),
    "UpdateChapCredentials": row("replace", "access", why="replaces the password of a target"),
    "UpdateFileSystemAssociation": row("replace", why="replaces user and password"),
    "UpdateGatewaySoftwareNow": row("update", "disrupt", why="restarts the gateway"),
    "UpdateNFSFileShare": row("update", "access", why="changes who may mount the share"),
    "UpdateSMBFileShare": row("update", "access", why="changes who may mount the share"),
    "UpdateSMBFileShareVisibility": row("update", "access", why="changes who sees the shares"),
    "UpdateSMBLocalGroups": row("replace", "access", why="replaces the administrators"),
    "UpdateSMBSecurityStrategy": row("update", "unguard", why="can allow weaker encryption"),
    "UpdateSnapshotSchedule": row("replace", why="replaces when snapshots are made"),
    "UpdateVTLDeviceType": row("update", "disrupt", why="changes the device that hosts see"),
}
