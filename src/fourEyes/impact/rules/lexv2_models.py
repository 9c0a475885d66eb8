"""Does an import into Lex V2 overwrite what has the same name?"""

from __future__ import annotations

from ..row import Params, Row, Rule, State, row


def start_import(params: Params, _state: State | None) -> Row | None:
    """Let an import go ahead that fails where the name is taken, or only appends."""
    strategy = params.get("mergeStrategy")
    if strategy == "FailOnConflict":
        return row("create", why="fails where a resource of that name exists")
    if strategy == "Append":
        return row("update", why="adds to what exists")
    return None


RULES: dict[str, Rule] = {"StartImport": start_import}
