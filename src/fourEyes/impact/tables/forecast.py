"""Which `forecast` operations do other than their names say?"""

from __future__ import annotations

from ..row import Row, row

OPERATIONS: dict[str, Row] = {
    "CreateDatasetImportJob": row(
        "replace",
        why="an import in mode FULL, the default, replaces what is in the dataset",
        safer='pass ImportMode="INCREMENTAL"',
    ),
    "UpdateDatasetGroup": row("replace", why="replaces the datasets of the group"),
}
