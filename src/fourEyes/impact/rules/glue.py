"""Which Glue calls would delete tables, files or labels when they run?"""

from __future__ import annotations

from ..row import Row, Rule, row
from ._common import filled, unless
from ._settings import ADDED, SETTINGS, Raising, among

_DROPS = "each crawl deletes tables from the catalog whose data is gone"
_EXPIRES = "old snapshots or files of the table are deleted regularly"


def _crawler(base: Row) -> Rule:
    drops = row("delete", why=_DROPS, safer='DeleteBehavior="LOG" or "DEPRECATE_IN_DATABASE"')
    judge = unless(drops, "LOG", "DEPRECATE_IN_DATABASE")
    return Raising({"SchemaChangePolicy.DeleteBehavior": judge}, base)


def _optimizer(base: Row) -> Rule:
    return Raising({"Type": unless(row("delete", why=_EXPIRES), "compaction")}, base)


RULES: dict[str, Rule] = {
    "CreateCrawler": _crawler(ADDED),
    "CreateTableOptimizer": _optimizer(ADDED),
    "StartImportLabelsTaskRun": Raising(
        {"ReplaceAllLabels": unless(row("replace", why="replaces all labels"), False)}
    ),
    "UpdateCrawler": _crawler(SETTINGS),
    "UpdateDataQualityEvaluationConfig": Raising(
        {
            "DataSource": row("replace", why="other data is evaluated"),
            "Triggers": row("replace", why="replaces when data is evaluated"),
        }
    ),
    "UpdateDevEndpoint": Raising(
        {
            "PublicKey": row("replace", "access", why="another key opens the endpoint"),
            "AddPublicKeys": filled(row("update", "access", why="more keys open the endpoint")),
        }
    ),
    "UpdateSchema": Raising(
        {
            "Compatibility": among(
                row("update", "unguard", why="new versions are no longer checked"),
                "NONE",
                "DISABLED",
            )
        }
    ),
    "UpdateTableOptimizer": _optimizer(SETTINGS),
}
