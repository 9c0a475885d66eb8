"""Which `bedrock-data-automation` operations do other than their names say?"""

from __future__ import annotations

from ..row import Row, row

OPERATIONS: dict[str, Row] = {
    "CopyBlueprintStage": row("replace", why="overwrites the blueprint's target stage"),
    "InvokeBlueprintOptimizationAsync": row("create", why="starts a job that writes a new result"),
    "UpdateBlueprint": row("replace", why="replaces the schema of the blueprint"),
    "UpdateDataAutomationProject": row("replace", why="replaces the output configuration"),
}
