"""Which `rekognition` operations do other than their names say?"""

from __future__ import annotations

from ..row import Row, row

OPERATIONS: dict[str, Row] = {
    "PutProjectPolicy": row("replace", "access", why="replaces who may use the project"),
    "UpdateDatasetEntries": row("replace", why="overwrites entries of the data set"),
}
