"""Which `appmesh` operations do other than their names say?"""

from __future__ import annotations

from ..row import Row, row

OPERATIONS: dict[str, Row] = {
    "UpdateGatewayRoute": row(
        "replace", why="replaces the whole specification that traffic follows"
    ),
    "UpdateMesh": row("replace", why="replaces the whole specification that traffic follows"),
    "UpdateRoute": row("replace", why="replaces the whole specification that traffic follows"),
    "UpdateVirtualGateway": row(
        "replace", why="replaces the whole specification that traffic follows"
    ),
    "UpdateVirtualNode": row(
        "replace", why="replaces the whole specification that traffic follows"
    ),
    "UpdateVirtualRouter": row(
        "replace", why="replaces the whole specification that traffic follows"
    ),
    "UpdateVirtualService": row(
        "replace", why="replaces the whole specification that traffic follows"
    ),
}
