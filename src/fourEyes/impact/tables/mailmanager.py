"""Which `mailmanager` operations do other than their names say?"""

from __future__ import annotations

from ..row import Row, row

OPERATIONS: dict[str, Row] = {
    "CreateAddonSubscription": row("create", "commit", why="accepts the terms of a paid add-on"),
    "StopAddressListImportJob": row("update", why="stops an import"),
    "StopArchiveExport": row("update", why="stops an export; nothing that exists is touched"),
    "StopArchiveSearch": row("update", why="stops a search; nothing that exists is touched"),
    "UpdateArchive": row("update", "unguard", why="can shorten how long mail is kept"),
    "UpdateIngressPoint": row("update", "disrupt", why="can close the way in"),
    "UpdateRelay": row("replace", why="replaces where mail goes"),
    "UpdateRuleSet": row("replace", why="replaces the rules that mail follows"),
    "UpdateTrafficPolicy": row("replace", "access", why="replaces what mail is let in"),
}
