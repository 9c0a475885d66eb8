"""What stands in these SSH-framed bytes? RFC 4251 strings, read to the last byte."""

from __future__ import annotations

from dataclasses import dataclass


class WireError(ValueError):
    """The bytes are not framed as SSH frames them."""


@dataclass(slots=True)
class Reader:
    """A cursor over *data* that refuses to run past its end."""

    data: bytes
    at: int = 0

    def take(self, count: int) -> bytes:
        """Return the next *count* bytes."""
        piece = self.data[self.at : self.at + count]
        if len(piece) != count:
            raise WireError("truncated")
        self.at += count
        return piece

    def uint32(self) -> int:
        """Return the next four bytes as a number."""
        return int.from_bytes(self.take(4), "big")

    def string(self) -> bytes:
        """Return the next length-prefixed string."""
        return self.take(self.uint32())

    def mpint(self) -> int:
        """Return the next integer: positive, and without a byte more than it needs."""
        piece = self.string()
        number = int.from_bytes(piece, "big", signed=True)
        if number <= 0 or len(piece) != number.bit_length() // 8 + 1:
            raise WireError("not a canonical positive integer")
        return number

    def end(self) -> None:
        """Refuse whatever is left over."""
        if self.at != len(self.data):
            raise WireError("trailing bytes")


def string(data: bytes) -> bytes:
    """Return *data* with its length in front."""
    return len(data).to_bytes(4, "big") + data
