"""Which S3 Tables calls do less, or more, than their names say?"""

from __future__ import annotations

from ..row import Params, Row, Rule, State, row
from ._common import ByMember, is_exactly, knows_all, unless


def _record_expiration(params: Params, state: State | None) -> Row | None:
    value = params.get("value", {})
    off = is_exactly(value.get("status"), "disabled") and knows_all(value, "status settings")
    if off and knows_all(params, "tableArn value"):
        return row("update", why="records no longer expire")
    return None


RULES: dict[str, Rule] = {
    "PutTableRecordExpirationConfiguration": _record_expiration,
    "UpdateTableMigration": ByMember(
        row("update", why="lets a migration go on"),
        "tableARN migrationId updateDescription",
        {"requestedState": unless(row("update", "disrupt", why="cancels a migration"), "queued")},
    ),
}
