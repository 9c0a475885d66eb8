"""Which `sms-voice` operations do other than their names say?"""

from __future__ import annotations

from ..row import Row, row

OPERATIONS: dict[str, Row] = {
    "UpdateConfigurationSetEventDestination": row("replace", why="replaces where events go"),
}
