"""Which `codeguru-reviewer` operations do other than their names say?"""

from __future__ import annotations

from ..row import Row, row

OPERATIONS: dict[str, Row] = {
    "PutRecommendationFeedback": row("update", why="says what a person thinks of a recommendation"),
}
