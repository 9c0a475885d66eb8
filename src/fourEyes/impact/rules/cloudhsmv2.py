"""Is a backup kept for good?"""

from __future__ import annotations

from ..row import Rule, row
from ._settings import Lowering

RULES: dict[str, Rule] = {
    "ModifyBackupAttributes": Lowering(
        row("update", why="the backup never expires"), {"NeverExpires": True}, "BackupId"
    ),
}
