"""What has this very process spent, whatever its ledger says now?"""

from __future__ import annotations

from ..approval.verified import VerifiedApproval
from ..errors import AlreadySpentError
from .protocols import Claim


class SpentHere:
    """
    The memory of one process: a ledger put back from a backup does not make it forget.

    It holds a few dozen bytes for each approval used, and people make those.
    """

    def __init__(self) -> None:
        self._items: set[tuple[str, int]] = set()

    def refuse(self, approval: VerifiedApproval) -> None:
        """Refuse what this process has spent."""
        if (approval.request_id, approval.item) in self._items:
            raise AlreadySpentError(f"the approval of `{approval.request_id}` was used before")

    def add(self, claim: Claim) -> None:
        """Remember *claim*."""
        self._items.add((claim.request_id, claim.item))

    def forget(self, claim: Claim) -> None:
        """Forget *claim*, which was taken back."""
        self._items.discard((claim.request_id, claim.item))
