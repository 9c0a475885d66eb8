"""Which `elementalinference` operations do other than their names say?"""

from __future__ import annotations

from ..row import Row, row

OPERATIONS: dict[str, Row] = {
    "UpdateDictionary": row("replace", why="overwrites the dictionary"),
    "UpdateFeed": row("replace", why="overwrites all outputs of the feed"),
    "UpdateFunction": row("replace", why="overwrites the function"),
    "UpdateQuestionSet": row("replace", why="replaces the questions of a type"),
}
