"""Which `endusermessaging` operations do other than their names say?"""

from __future__ import annotations

from ..row import Row, row

OPERATIONS: dict[str, Row] = {
    "ValidateNotifyCodeVerification": row("update", why="uses up a one-time code"),
}
