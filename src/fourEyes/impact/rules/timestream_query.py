"""What does a Timestream query do? Its language has no statement that changes a table."""

from __future__ import annotations

from ..row import Params, Row, Rule, State, row

_UNLOAD = row("create", why="UNLOAD writes new files to S3")
_UNREADABLE = row("execute", why="the query is no text")
_PREPARE = row("read", why="checks a query and does not run it")


def _query(params: Params, state: State | None) -> Row | None:
    if "QueryString" not in params:
        return None
    text = params["QueryString"]
    if not isinstance(text, str):
        return _UNREADABLE
    return _UNLOAD if "unload" in text.lower() else None


def _prepare(params: Params, state: State | None) -> Row:
    return _PREPARE


RULES: dict[str, Rule] = {"PrepareQuery": _prepare, "Query": _query}
