"""Which `ssm-sap` operations do other than their names say?"""

from __future__ import annotations

from ..row import Row, row

OPERATIONS: dict[str, Row] = {
    "RegisterApplication": row(
        "create", "access", why="lets the service use the application's credentials"
    ),
}
