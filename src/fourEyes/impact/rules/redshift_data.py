"""What does the SQL of a Redshift Data call do?"""

from __future__ import annotations

from ..row import Rule
from ._sql import each_sql_in, sql_in

RULES: dict[str, Rule] = {
    "BatchExecuteStatement": each_sql_in("Sqls", "redshift"),
    "ExecuteStatement": sql_in("Sql", "redshift"),
}
