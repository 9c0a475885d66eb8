"""How far had the log come when someone else looked?"""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass

from ..envelope import dsse, keys
from ..envelope.strict_json import NotStrictError, parse_object
from ..errors import ApprovalError, LogError
from .chain import Link

PAYLOAD_TYPE = "application/vnd.foureyes.checkpoint.v1+json"
_TYPE = "foureyes.checkpoint"
_LIMIT = 16 * 1024


@dataclass(frozen=True, slots=True)
class Checkpoint:
    """
    What someone other than the writer saw: record *seq* of *chain* had *hash*.

    `time` is in Unix seconds, on the clock of whoever signed.
    """

    chain: str
    seq: int
    hash: str
    time: int

    @classmethod
    def at(cls, link: Link, *, now: int) -> Checkpoint:
        """Return the checkpoint of a log that ends with *link*."""
        return cls(link.chain, link.seq, link.hash, now)


def payload(checkpoint: Checkpoint) -> bytes:
    """Return the document to sign."""
    return json.dumps({"v": 1, "typ": _TYPE, **asdict(checkpoint)}, sort_keys=True).encode()


def message(checkpoint: Checkpoint) -> bytes:
    """Return the bytes that a key signs."""
    return dsse.pae(PAYLOAD_TYPE, payload(checkpoint))


def seal(checkpoint: Checkpoint, *, kid: str, signature: bytes) -> str:
    """Return the signed checkpoint as one line; who signs is never the agent."""
    signed = dsse.Signature(kid, signature)
    return dsse.build(PAYLOAD_TYPE, payload(checkpoint), [signed])


def open_checkpoint(text: str | bytes, key: keys.PublicKey) -> Checkpoint:
    """
    Read a checkpoint that *key* has signed. Raises `LogError`.

    Not checked: the name of the key in the envelope; the caller has chosen the key.
    """
    try:
        envelope = dsse.parse(text, payload_type=PAYLOAD_TYPE, limit=_LIMIT)
        keys.verify(key, envelope.signatures[0].sig, envelope.message)
        said = parse_object(envelope.payload, limit=_LIMIT)
    except (ApprovalError, NotStrictError) as error:
        raise LogError("the checkpoint is not one that this key has signed") from error
    return _checked(said)


def _checked(said: dict[str, object]) -> Checkpoint:
    kinds = {"v": int, "typ": str, "chain": str, "seq": int, "hash": str, "time": int}
    if set(said) != set(kinds) or any(type(said[name]) is not kinds[name] for name in kinds):
        raise LogError("the checkpoint's members are not those of version 1")
    if said.pop("v") != 1 or said.pop("typ") != _TYPE:
        raise LogError("the checkpoint is of another version")
    return Checkpoint(**said)  # type: ignore[arg-type]  # each type was compared above
