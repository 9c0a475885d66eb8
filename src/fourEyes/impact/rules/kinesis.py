"""Which Kinesis calls can only keep more than now?"""

from __future__ import annotations

from ..row import Rule, row
from ._common import ByMember

RULES: dict[str, Rule] = {
    "IncreaseStreamRetentionPeriod": ByMember(
        row("update", why="keeps records longer; a shorter retention is refused"),
        "StreamName StreamARN StreamId RetentionPeriodHours",
        {},
    ),
}
