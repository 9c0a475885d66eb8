"""Which settings of a table leave how long it keeps data as it is?"""

from __future__ import annotations

from ..row import Rule, row
from ._settings import Lowering

RULES: dict[str, Rule] = {
    # Where a place for rejected data is given, it takes that of another one.
    "UpdateTable": Lowering(
        row("update", why="late data is taken in"),
        {"MagneticStoreWriteProperties": {"EnableMagneticStoreWrites": True}},
        "DatabaseName TableName",
    ),
}
