"""Which judge reads the SQL, or the graph query, that a call carries?"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from ..row import Params, Row, Rule, State


def sql_in(member: str, *dialects: str) -> Rule:
    """Judge the SQL text of one *member*, which the call needs, in each of *dialects*."""

    def judge(params: Params, state: State | None) -> Row:
        # Imported here: most agents never send SQL.
        from ..payloads.sql import judge_sql

        return judge_sql(params.get(member), dialects)

    return judge


def each_sql_in(member: str, *dialects: str) -> Rule:
    """Judge a list of SQL texts; the worst wins."""

    def judge(params: Params, state: State | None) -> Row:
        from ..payloads.sql import judge_sql, worst

        texts = params.get(member)
        given = texts if isinstance(texts, list | tuple) else [None]
        return worst(judge_sql(text, dialects) for text in given)

    return judge


def cypher_in(member: str) -> Rule:
    """Judge the openCypher text of one *member*, which the call needs."""

    def judge(params: Params, state: State | None) -> Row:
        from ..payloads.graph import judge_cypher

        return judge_cypher(params.get(member))

    return judge


def gremlin_in(member: str) -> Rule:
    """Judge the Gremlin text of one *member*, which the call needs."""

    def judge(params: Params, state: State | None) -> Row:
        from ..payloads.graph import judge_gremlin

        return judge_gremlin(params.get(member))

    return judge


def saved_sql_in(member: str, saved: Row, *dialects: str) -> Rule:
    """Judge a call that saves SQL for later: the worse of *saved* and what the SQL would do."""

    def judge(params: Mapping[str, Any], state: State | None) -> Row:
        from ..payloads.sql import judge_sql, worst

        if member not in params:
            return saved
        return worst([saved, judge_sql(params[member], dialects)])

    return judge
