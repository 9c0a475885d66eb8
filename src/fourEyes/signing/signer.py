"""What must an approver's key be able to do, and how does a decision become a token?"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Protocol

from ..approval.claims import PAYLOAD_TYPE, encode_claims, parse_claims
from ..envelope import dsse


class Signer(Protocol):
    """
    A private key that an approver holds, wherever it is kept.

    `kid` is its name in the trust file, `type` its kind there, `public` its public text.
    """

    @property
    def kid(self) -> str: ...
    @property
    def type(self) -> str: ...
    @property
    def public(self) -> str: ...

    def sign(self, message: bytes) -> bytes:
        """Return the signature over *message* in the form that `envelope.keys.verify` takes."""


def make_token(claims: Mapping[str, Any], signer: Signer) -> str:
    """
    Sign *claims* and return the token.

    Raises `ClaimsMalformedError` before it signs what no verifier would read.
    """
    payload = encode_claims(claims)
    parse_claims(payload)
    return token_of(payload, signer.kid, signer.sign(bytes_to_sign(claims)))


def bytes_to_sign(claims: Mapping[str, Any]) -> bytes:
    """Return what a foreign tool signs (`ssh-keygen -Y sign`): readable, and bound to its type."""
    return dsse.pae(PAYLOAD_TYPE, encode_claims(claims))


def token_of(payload: bytes, kid: str, signature: bytes) -> str:
    """Return the token of a *payload* that was signed elsewhere."""
    return dsse.build(PAYLOAD_TYPE, payload, [dsse.Signature(kid, signature)])
