"""Which `qbusiness` operations do other than their names say?"""

from __future__ import annotations

from ..row import Row, row

OPERATIONS: dict[str, Row] = {
    "AssociatePermission": row("create", "access", why="lets another account read the application"),
    "CreateAnonymousWebExperienceUrl": row(
        "create", "access", "secret", why="hands out a URL that needs no sign-in"
    ),
    "CreateDataAccessor": row(
        "create", "access", why="lets a third party read the application's data"
    ),
    "CreateSubscription": row("create", "commit", why="gives a user a paid seat"),
    "DeleteGroup": row("delete", "access", why="removes a group with what it may see"),
    "PutGroup": row("replace", "access", why="replaces who belongs to the group"),
    "UpdateApplication": row(
        "update", "access", why="can change identity and role of the application"
    ),
    "UpdateChatControlsConfiguration": row(
        "update", "unguard", why="changes which topics and words are blocked"
    ),
    "UpdateChatResponseConfiguration": row("replace", why="replaces how answers are made"),
    "UpdateDataAccessor": row("replace", "access", why="changes what a third party may read"),
    "UpdateDataSource": row("replace", why="replaces the configuration of the source"),
    "UpdatePlugin": row("update", "access", why="can change credentials and state of the plugin"),
    "UpdateSubscription": row("update", "commit", why="changes a paid seat"),
    "UpdateUser": row("replace", why="replaces aliases of a user"),
    "UpdateWebExperience": row("update", "access", why="can change who signs in"),
}
