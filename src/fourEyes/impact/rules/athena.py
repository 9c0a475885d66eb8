"""What does the SQL or the code of an Athena call do, and where do its results go?"""

from __future__ import annotations

from ..row import Params, Row, Rule, State, row
from ._settings import Raising
from ._sql import saved_sql_in, sql_in

_PREPARED = row("create", why="saves a statement under a new name")
_PREPARED_ANEW = row("replace", why="overwrites the prepared statement")
_CODE = row("execute", why="runs code in a session")


def _runs_code(params: Params, state: State | None) -> Row:
    return _CODE


RULES: dict[str, Rule] = {
    "CreatePreparedStatement": saved_sql_in("QueryStatement", _PREPARED, "athena"),
    "StartCalculationExecution": _runs_code,
    "StartQueryExecution": sql_in("QueryString", "athena"),
    "UpdateWorkGroup": Raising(
        {
            "ConfigurationUpdates.ResultConfigurationUpdates.OutputLocation": row(
                "replace", why="results of the workgroup are written to another place"
            )
        }
    ),
    "UpdatePreparedStatement": saved_sql_in("QueryStatement", _PREPARED_ANEW, "athena"),
}
