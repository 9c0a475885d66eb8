"""Which `route53-recovery-control-config` operations do other than their names say?"""

from __future__ import annotations

from ..row import Row, row

OPERATIONS: dict[str, Row] = {
    "UpdateSafetyRule": row("update", "unguard", why="loosens or tightens a safety rule"),
}
