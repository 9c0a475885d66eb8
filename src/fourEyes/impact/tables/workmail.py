"""Which `workmail` operations do other than their names say?"""

from __future__ import annotations

from ..row import Row, row

OPERATIONS: dict[str, Row] = {
    "AssociateDelegateToResource": row("create", "access", why="lets someone act for a resource"),
    "AssociateMemberToGroup": row("create", "access", why="gives someone the mail of a group"),
    "CreateImpersonationRole": row("create", "access", why="lets a role read mailboxes"),
    "CreateMobileDeviceAccessRule": row(
        "create", "access", why="lets devices in or keeps them out"
    ),
    "PutAccessControlRule": row("replace", "access", why="replaces who may sign in from where"),
    "PutIdentityProviderConfiguration": row("replace", "access", why="replaces how users sign in"),
    "PutMailboxPermissions": row("replace", "access", why="replaces who may use the mailbox"),
    "PutRetentionPolicy": row("delete", why="mail past its retention is deleted"),
    "StartMailboxExportJob": row("create", "access", why="copies a whole mailbox out"),
    "UpdateAvailabilityConfiguration": row("replace", why="replaces where calendars are read"),
    "UpdateDefaultMailDomain": row("replace", why="replaces the default domain"),
    "UpdateImpersonationRole": row(
        "replace", "access", why="replaces which mailboxes a role reads"
    ),
    "UpdateMobileDeviceAccessRule": row(
        "replace", "access", why="replaces which devices are let in"
    ),
    "UpdatePrimaryEmailAddress": row("replace", why="replaces the address"),
}
