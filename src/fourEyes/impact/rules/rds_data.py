"""What does the SQL of an RDS Data call do? The engine is not named, so both readings count."""

from __future__ import annotations

from ..row import Rule
from ._sql import sql_in

_ENGINES = ("mysql", "postgres")

RULES: dict[str, Rule] = {
    "BatchExecuteStatement": sql_in("sql", *_ENGINES),
    "ExecuteSql": sql_in("sqlStatements", *_ENGINES),
    "ExecuteStatement": sql_in("sql", *_ENGINES),
}
