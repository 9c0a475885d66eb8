"""How does a key in AWS KMS sign an approval, under an approver's own credentials?"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, field
from typing import Any

from cryptography.hazmat.primitives.serialization import (
    Encoding,
    PublicFormat,
    load_der_public_key,
)

from ..call import own
from ..envelope.curves import WeakKeyError
from ..envelope.keys import raw_public
from ..errors import SigningError

# KMS takes no longer message than this; a longer one goes in as its hash.
_MAX_RAW = 4096


@dataclass(frozen=True, slots=True)
class KmsSigner:
    """
    An asymmetric KMS key of spec ECC_NIST_P256.

    *client* is a KMS client of the approver. The key's policy must name the approver and deny
    everyone else: any administrator of the account could sign otherwise.
    """

    kid: str
    key_id: str
    client: Any = field(repr=False)
    type: str = "ecdsa-p256"

    @property
    def public(self) -> str:
        """The public key as PEM, fetched; pin it in the trust file."""
        answer = self._call("get_public_key", KeyId=self.key_id)
        key = load_der_public_key(answer["PublicKey"])
        pem = key.public_bytes(Encoding.PEM, PublicFormat.SubjectPublicKeyInfo).decode()
        try:
            raw_public(self.type, pem)
        except WeakKeyError:
            raise SigningError("the KMS key is not of spec ECC_NIST_P256") from None
        return pem

    def sign(self, message: bytes) -> bytes:
        """Return an ECDSA signature in DER."""
        is_long = len(message) > _MAX_RAW
        answer = self._call(
            "sign",
            KeyId=self.key_id,
            Message=hashlib.sha256(message).digest() if is_long else message,
            MessageType="DIGEST" if is_long else "RAW",
            SigningAlgorithm="ECDSA_SHA_256",
        )
        return bytes(answer["Signature"])

    def _call(self, operation: str, **params: Any) -> Any:
        from botocore.exceptions import BotoCoreError, ClientError

        try:
            return getattr(self.client, operation)(**params)
        except ClientError as error:
            code = error.response["Error"]["Code"]
            raise SigningError(f"KMS refused: `{code}`") from None
        except BotoCoreError as error:
            raise SigningError(f"KMS cannot be reached: {type(error).__name__}") from None


def kms_signer(kid: str, key_id: str, *, region: str | None = None) -> KmsSigner:
    """Return a signer over the approver's default AWS session."""
    import boto3  # here, not above: only approvers with a KMS key need it

    client = boto3.session.Session(region_name=region).client("kms")
    return KmsSigner(kid, key_id, own(client, lambda operation, _: operation == "Sign"))
