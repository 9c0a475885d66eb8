"""Which `marketplace-agreement` operations do other than their names say?"""

from __future__ import annotations

from ..row import Row, row

OPERATIONS: dict[str, Row] = {
    "AcceptAgreementApproval": row("update", "commit", why="approves an agreement that costs"),
    "AcceptAgreementCancellationRequest": row("delete", "commit", why="ends the agreement"),
    "AcceptAgreementPaymentRequest": row("update", "commit", why="accepts a payment"),
    "AcceptAgreementRequest": row("update", "commit", why="closes an agreement that costs"),
    "BatchCreateBillingAdjustmentRequest": row("create", "commit", why="asks for changes of bills"),
    "CancelAgreementCancellationRequest": row("update", why="keeps the agreement"),
    "RejectAgreementCancellationRequest": row("update", why="keeps the agreement"),
    "SendAgreementCancellationRequest": row("create", "commit", why="asks to end an agreement"),
    "SendAgreementPaymentRequest": row("create", "commit", why="asks a buyer for money"),
}
