"""Which `route53-recovery-readiness` operations do other than their names say?"""

from __future__ import annotations

from ..row import Row, row

OPERATIONS: dict[str, Row] = {
    "CreateCrossAccountAuthorization": row(
        "create", "access", why="lets another account read readiness"
    ),
    "UpdateCell": row("replace", why="replaces the nested cells"),
    "UpdateRecoveryGroup": row("replace", why="replaces the cells"),
    "UpdateResourceSet": row("replace", why="replaces the resources"),
}
