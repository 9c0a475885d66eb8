"""Which `transcribe` operations do other than their names say?"""

from __future__ import annotations

from ..row import Row, row

OPERATIONS: dict[str, Row] = {
    "UpdateCallAnalyticsCategory": row("replace", why="overwrites all rules of the category"),
    "UpdateMedicalVocabulary": row("replace", why="overwrites the vocabulary"),
    "UpdateVocabulary": row("replace", why="overwrites the vocabulary"),
    "UpdateVocabularyFilter": row("replace", why="overwrites the filter"),
}
