"""What do the Batch operations do where their names mislead?"""

from __future__ import annotations

from ..row import Row, row

_STOPPED = "running work is stopped and lost"

OPERATIONS: dict[str, Row] = {
    "TerminateJob": row("delete", "disrupt", why=_STOPPED, safer="CancelJob spares running jobs"),
    "TerminateJobs": row("delete", "disrupt", why=_STOPPED, safer="CancelJobs spares running jobs"),
    "TerminateServiceJob": row("delete", "disrupt", why=_STOPPED),
    "TerminateServiceJobs": row("delete", "disrupt", why=_STOPPED),
}
