"""Which `lambda-microvms` operations do other than their names say?"""

from __future__ import annotations

from ..row import Row, row

OPERATIONS: dict[str, Row] = {
    "CreateMicrovmAuthToken": row(
        "create", "access", "secret", why="hands out a token into a virtual machine"
    ),
    "CreateMicrovmShellAuthToken": row(
        "create", "access", "secret", why="hands out a token for a shell in a virtual machine"
    ),
    "UpdateMicrovmImage": row("replace", why="replaces the code of the image"),
    "UpdateMicrovmImageVersion": row("update", "disrupt", why="can take a version out of use"),
}
