"""Who decided what? One token opened: signed by a known key, and read to its last member."""

from __future__ import annotations

from typing import NamedTuple

from ..envelope import dsse, keys
from ..errors import NotAnApprovalError, UnknownKeyError, WrongIssuerError
from ..trust.model import Approver, Key, Trust
from .claims import DECISIONS, MAX_TOKEN, PAYLOAD_TYPE, TYP, Claims, parse_claims
from .verified import Vote


class Ballot(NamedTuple):
    """A decision that its signer did make; whether it counts here is another question."""

    claims: Claims
    approver: Approver
    key: Key

    @property
    def vote(self) -> Vote:
        """The ballot as a vote, for once it counts."""
        claims = self.claims
        return Vote(
            self.approver.id,
            self.key.kid,
            claims.jti,
            self.key.assurance,
            claims.iat,
            claims.exp,
            claims.reason,
        )


def open_ballot(token: str | bytes, trust: Trust) -> Ballot:
    """
    Make checks 1 to 8 of `verifier.py` on *token*, or raise an `ApprovalError`.

    The signature comes before the content: only signed bytes reach the larger parser.
    """
    # 1-3 size, strict JSON, members, payload type, one signature, canonical base64
    envelope = dsse.parse(token, payload_type=PAYLOAD_TYPE, limit=MAX_TOKEN)
    signature = envelope.signatures[0]

    # 4 the key, by its exact name
    owned = trust.key(signature.keyid)
    if owned is None:
        raise UnknownKeyError("no approver has the key that the token names")
    approver, key = owned

    # 5 the signature; how it is checked follows from the key, never from the token
    keys.verify(key, signature.sig, envelope.message)

    # 6-7 the claims
    claims = parse_claims(envelope.payload)

    # 8 version, type, decision, issuer
    if claims.version != 1 or claims.typ != TYP or claims.decision not in DECISIONS:
        raise NotAnApprovalError("what was signed is not a decision on a request")
    if claims.iss != approver.id or claims.kid != key.kid:
        raise WrongIssuerError("the claims name another person or key than the one that signed")
    return Ballot(claims, approver, key)
