"""Which `partnercentral-benefits` operations do other than their names say?"""

from __future__ import annotations

from ..row import Row, row

OPERATIONS: dict[str, Row] = {
    "SubmitBenefitApplication": row("update", "commit", why="hands the application in"),
}
