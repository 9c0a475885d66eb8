"""What is known of an approval once every check has passed?"""

from __future__ import annotations

from typing import NamedTuple

from ..trust.model import Assurance


# Tuples, not frozen dataclasses, in this room: each token needs one of each, and a frozen dataclass
# costs as much for every single field.
class Vote(NamedTuple):
    """One person's verified approval. Times are Unix seconds."""

    approver: str
    kid: str
    jti: str
    assurance: Assurance
    issued: int
    expires: int
    reason: str


class VerifiedApproval(NamedTuple):
    """
    Enough verified votes of different people over one request. Made by `Verifier.verify` only.

    `digest` is the live call's. For an item of a plan, `item` is its place in `plan`, the
    ordered digests that were signed, and `ordered` tells whether earlier items must be done.
    """

    request_id: str
    digest: str
    agent: str
    votes: tuple[Vote, ...]
    item: int = 0
    plan: tuple[str, ...] = ()
    ordered: bool = True

    @property
    def jtis(self) -> tuple[str, ...]:
        """The signed ids of the approvals, one per vote."""
        return tuple(vote.jti for vote in self.votes)

    @property
    def expires(self) -> int:
        """The Unix second from which the first of the votes no longer counts."""
        return min(vote.expires for vote in self.votes)
