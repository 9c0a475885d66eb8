"""Which `artifact` operations do other than their names say?"""

from __future__ import annotations

from ..row import Row, row

OPERATIONS: dict[str, Row] = {
    "PutComplianceInquiryFeedback": row("create", why="sends feedback"),
}
