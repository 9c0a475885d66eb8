"""Which `lexv2-models` operations do other than their names say?"""

from __future__ import annotations

from ..row import Row, row

OPERATIONS: dict[str, Row] = {
    "BatchUpdateCustomVocabularyItem": row("replace", why="overwrites words of the vocabulary"),
    "CreateResourcePolicy": row("create", "access", why="lets others use the bot"),
    "CreateResourcePolicyStatement": row("create", "access", why="lets others use the bot"),
    "StartImport": row(
        "replace",
        why="can overwrite a bot of the same name",
        safer='pass mergeStrategy="FailOnConflict"',
    ),
    "UpdateBot": row("replace", why="replaces the settings of the bot"),
    "UpdateBotAlias": row("replace", why="points callers to another version"),
    "UpdateBotLocale": row("replace", why="replaces the settings of the locale"),
    "UpdateIntent": row("replace", why="replaces the definition of the intent"),
    "UpdateResourcePolicy": row("replace", "access", why="replaces who may use the bot"),
    "UpdateSlot": row("replace", why="replaces the definition of the slot"),
    "UpdateSlotType": row("replace", why="replaces the definition of the slot type"),
}
