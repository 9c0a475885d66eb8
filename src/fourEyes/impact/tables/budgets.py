"""Which `budgets` operations do other than their names say?"""

from __future__ import annotations

from ..row import Row, row

OPERATIONS: dict[str, Row] = {
    "CreateBudgetAction": row(
        "create", "access", why="lets a budget attach policies or stop instances by itself"
    ),
    "UpdateBudget": row("replace", why="replaces the definition of the budget"),
    "UpdateBudgetAction": row("update", "access", why="changes what a budget does by itself"),
    "UpdateNotification": row("replace", why="replaces a notification"),
    "UpdateSubscriber": row("replace", why="replaces who is told"),
}
