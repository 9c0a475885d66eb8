"""Which `dataexchange` operations do other than their names say?"""

from __future__ import annotations

from ..row import Row, row

OPERATIONS: dict[str, Row] = {
    "AcceptDataGrant": row("update", why="accepts data that is offered"),
    "CreateDataGrant": row("create", "access", why="gives an account access to data"),
    "SendApiAsset": row("execute", why="sends a request to somebody's API"),
}
