"""Which `personalize` operations do other than their names say?"""

from __future__ import annotations

from ..row import Row, row

OPERATIONS: dict[str, Row] = {
    "CreateDatasetImportJob": row(
        "replace",
        why="an import in mode FULL, the default, replaces what is in the dataset",
        safer='pass importMode="INCREMENTAL"',
    ),
    "UpdateCampaign": row("replace", "disrupt", why="another model version gives the answers"),
    "UpdateDataset": row("replace", why="replaces the schema of the dataset"),
    "UpdateRecommender": row("replace", why="replaces the configuration"),
}
