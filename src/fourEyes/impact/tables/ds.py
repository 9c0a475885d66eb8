"""What do the Directory Service operations do where their names mislead?"""

from __future__ import annotations

from ..row import Row, row

OPERATIONS: dict[str, Row] = {
    "AcceptSharedDirectory": row(
        "update", "access", why="joins a directory that another account shares"
    ),
    "CreateTrust": row("create", "access", why="lets users of another directory in"),
    "DeleteTrust": row("delete", "access", why="users of the other directory are turned away"),
    "DisableCAEnrollmentPolicy": row(
        "update", "disrupt", why="certificates are no longer enrolled"
    ),
    "DisableClientAuthentication": row(
        "update", "disrupt", "access", why="clients can no longer sign in this way"
    ),
    "DisableLDAPS": row("update", "unguard", why="LDAP is no longer encrypted"),
    "DisableRadius": row("update", "unguard", why="sign-in no longer needs a second factor"),
    "EnableDirectoryDataAccess": row(
        "update", "access", why="lets the directory be changed through an API"
    ),
    "RemoveIpRoutes": row(
        "delete", "disrupt", why="the directory no longer reaches these addresses"
    ),
    "ResetUserPassword": row("replace", "access", why="replaces a user's password"),
    "RestoreFromSnapshot": row(
        "replace",
        "disrupt",
        why="everything since the snapshot is lost, and the directory is down meanwhile",
        safer="CreateSnapshot first",
    ),
    "StartSchemaExtension": row(
        "update",
        "commit",
        why="extends the schema; it cannot be taken back",
        safer="CreateSnapshot first",
    ),
    "UnshareDirectory": row(
        "delete", "access", why="the other account can no longer use the directory"
    ),
    "UpdateConditionalForwarder": row(
        "replace", why="replaces the name servers that queries go to"
    ),
    "UpdateDirectorySetup": row(
        "update",
        "disrupt",
        "commit",
        why="upgrades the domain controllers",
        safer="CreateSnapshotBeforeUpdate=True",
    ),
    "UpdateRadius": row("replace", why="replaces the second factor's settings"),
    "UpdateSettings": row("replace", why="changes the security settings of the directory"),
    "UpdateTrust": row(
        "update", "access", why="changes what users of the other directory may reach"
    ),
}
