"""What do the Transfer Family operations do where their names mislead?"""

from __future__ import annotations

from ..row import Row, row

OPERATIONS: dict[str, Row] = {
    "CreateAccess": row("create", "access", why="lets a directory group use the server"),
    "CreateUser": row("create", "access", why="lets a user use the server"),
    "DeleteAccess": row("delete", "access", why="a directory group can no longer use the server"),
    "DeleteSshPublicKey": row("delete", "access", why="a user can no longer sign in with this key"),
    "DeleteUser": row("delete", "access", why="a user can no longer use the server"),
    "ImportSshPublicKey": row("create", "access", why="lets a user sign in with this key"),
    "StartDirectoryListing": row("create", why="writes a listing of a remote directory"),
    "StartRemoteDelete": row("delete", why="removes a file or directory on the remote server"),
    "StartRemoteMove": row("replace", why="moves a remote file and may overwrite its new place"),
    "StopServer": row("update", "disrupt", why="the server accepts no more transfers"),
    "UpdateAccess": row("update", "access", why="changes what a directory group may do"),
    "UpdateUser": row("update", "access", why="changes what a user may do"),
}
