"""Which `bedrock-data-automation-runtime` operations do other than their names say?"""

from __future__ import annotations

from ..row import Row, row

OPERATIONS: dict[str, Row] = {
    "InvokeDataAutomation": row("create", why="analyses what it is given"),
    "InvokeDataAutomationAsync": row("create", why="analyses what it is given"),
}
