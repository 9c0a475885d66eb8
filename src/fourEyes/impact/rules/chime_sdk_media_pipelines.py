"""Does an update let a pipeline go on, or pause it?"""

from __future__ import annotations

from ..row import Rule, row
from ._settings import Lowering

RULES: dict[str, Rule] = {
    "UpdateMediaInsightsPipelineStatus": Lowering(
        row("update", why="the pipeline goes on"), {"UpdateStatus": "Resume"}, "Identifier"
    ),
}
