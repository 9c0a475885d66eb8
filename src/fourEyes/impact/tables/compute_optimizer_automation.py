"""Which `compute-optimizer-automation` operations do other than their names say?"""

from __future__ import annotations

from ..row import Row, row

OPERATIONS: dict[str, Row] = {
    "AssociateAccounts": row(
        "update", "access", why="lets the organisation automate in member accounts"
    ),
    "CreateAutomationRule": row(
        "create", "access", why="lets a rule change or delete resources by itself"
    ),
    "StartAutomationEvent": row(
        "execute", why="carries out a recommendation, which may delete a volume"
    ),
    "UpdateAutomationRule": row("update", "access", why="changes what a rule does by itself"),
    "UpdateEnrollmentConfiguration": row(
        "update", "access", why="sets whether resources are changed by themselves"
    ),
}
