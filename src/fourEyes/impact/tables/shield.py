"""Which `shield` operations do other than their names say?"""

from __future__ import annotations

from ..row import Row, row

OPERATIONS: dict[str, Row] = {
    "AssociateDRTLogBucket": row("update", "access", why="lets the response team read logs"),
    "AssociateDRTRole": row("update", "access", why="lets the response team act with a role"),
    "CreateSubscription": row("create", "commit", why="buys a year of Shield Advanced"),
    "DisableApplicationLayerAutomaticResponse": row(
        "update", "unguard", why="switches off a protection"
    ),
    "DisableProactiveEngagement": row("update", "unguard", why="switches off a protection"),
    "UpdateApplicationLayerAutomaticResponse": row(
        "update", "unguard", why="can count attacks instead of blocking them"
    ),
    "UpdateEmergencyContactSettings": row("replace", why="replaces the emergency contacts"),
    "UpdateProtectionGroup": row("replace", why="replaces what is protected together"),
    "UpdateSubscription": row("update", "commit", why="sets whether the subscription renews"),
}
