"""What would a pipe run for each event that it takes?"""

from __future__ import annotations

from ..row import Params, Row, Rule, State
from ._common import worst
from ._later import judge_statements
from ._settings import ADDED


def _create(params: Params, state: State | None) -> Row | None:
    sql = params.get("TargetParameters", {}).get("RedshiftDataParameters")
    return worst(ADDED, judge_statements(sql)) if sql is not None else None


RULES: dict[str, Rule] = {"CreatePipe": _create}
