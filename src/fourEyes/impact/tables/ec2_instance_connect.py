"""Which `ec2-instance-connect` operations do other than their names say?"""

from __future__ import annotations

from ..row import Row, row

OPERATIONS: dict[str, Row] = {
    "SendSSHPublicKey": row(
        "create", "access", why="lets the holder of a key log in to an instance"
    ),
    "SendSerialConsoleSSHPublicKey": row(
        "create", "access", why="lets the holder of a key log in to an instance"
    ),
}
