"""Which `chime-sdk-media-pipelines` operations do other than their names say?"""

from __future__ import annotations

from ..row import Row, row

OPERATIONS: dict[str, Row] = {
    "UpdateMediaInsightsPipelineConfiguration": row(
        "replace", why="replaces the elements of the pipeline"
    ),
    "UpdateMediaInsightsPipelineStatus": row("update", "disrupt", why="can pause the pipeline"),
}
