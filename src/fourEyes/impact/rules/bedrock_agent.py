"""Which knowledge base sources take their vectors along when they go?"""

from __future__ import annotations

from ..row import Params, Row, Rule, State, row
from ._common import knows_all

_SOURCE = (
    "knowledgeBaseId clientToken name description dataSourceConfiguration dataDeletionPolicy "
    "serverSideEncryptionConfiguration vectorIngestionConfiguration"
)


def _create_data_source(params: Params, state: State | None) -> Row | None:
    # dataDeletionPolicy DELETE is the default: it speaks of a later DeleteDataSource.
    if not params or not knows_all(params, _SOURCE):
        return None
    return row("create", why="adds a data source")


RULES: dict[str, Rule] = {"CreateDataSource": _create_data_source}
