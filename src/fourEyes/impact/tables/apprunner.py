"""Which `apprunner` operations do other than their names say?"""

from __future__ import annotations

from ..row import Row, row

OPERATIONS: dict[str, Row] = {
    "StartDeployment": row(
        "replace", "disrupt", why="deploys another version over the running one"
    ),
    "UpdateService": row(
        "replace", why="deploys another source or configuration over the running one"
    ),
    "UpdateVpcIngressConnection": row(
        "replace", "disrupt", why="moves private traffic to another endpoint"
    ),
}
