"""Does an import into Forecast replace what is in the dataset?"""

from __future__ import annotations

from ..row import Params, Row, Rule, State, row


def create_dataset_import_job(params: Params, _state: State | None) -> Row | None:
    """Let an import go ahead that is told to add; the default replaces."""
    if params.get("ImportMode") == "INCREMENTAL":
        return row("create", why="adds to the dataset")
    return None


RULES: dict[str, Rule] = {"CreateDatasetImportJob": create_dataset_import_job}
