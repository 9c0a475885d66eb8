"""Which `billing` operations do other than their names say?"""

from __future__ import annotations

from ..row import Row, row

OPERATIONS: dict[str, Row] = {
    "AssociateContract": row(
        "update", "commit", why="binds the account to a private pricing contract"
    ),
    "CreateContractualInvestmentAttestation": row(
        "create", "commit", why="claims an award under a contract"
    ),
    "SplitCredit": row("replace", "commit", why="cancels the original credit"),
    "TransferCredit": row("update", "commit", why="moves a credit to another account"),
}
