"""Which settings of a table leave how long it keeps data as it is?"""

from __future__ import annotations

from ..row import Rule, row
from ..tables.timestream_write import OPERATIONS
from ._common import ByMember, inside, unless

_CHANGED = OPERATIONS["UpdateTable"]

RULES: dict[str, Rule] = {
    "UpdateTable": ByMember(
        row("update", why="late data is taken in"),
        "DatabaseName TableName",
        {
            # Where a place for rejected data is given, it takes that of another one.
            "MagneticStoreWriteProperties": inside(
                {
                    "EnableMagneticStoreWrites": unless(_CHANGED, True),
                    "MagneticStoreRejectedDataLocation": _CHANGED,
                }
            ),
            "RetentionProperties": _CHANGED,
            "Schema": _CHANGED,
        },
    ),
}
