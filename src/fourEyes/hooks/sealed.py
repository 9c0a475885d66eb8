"""How is it made sure that a stream still carries what was approved while it leaves?"""

from __future__ import annotations

import hashlib
import io
from collections.abc import Callable
from typing import Any

from ..errors import CallBlockedError
from ..verdict import Verdict


class Sealed(io.RawIOBase):
    """
    A stream that gives its last bytes away only where all of them are the approved ones.

    Whoever sends it announces its length first, so a service that never gets the end of it
    does nothing. It can be read as often as it is sent: from its start, in order.
    """

    def __init__(
        self, stream: Any, sha256: str, length: int, refuse: Callable[[], CallBlockedError]
    ) -> None:
        super().__init__()
        self._stream = stream
        self._sha256 = sha256
        self._length = length
        self._refuse = refuse
        self._start: int = stream.tell()
        self._rewound()

    def __getattr__(self, name: str) -> Any:
        # s3transfer asks its own streams for more than a file has.
        return getattr(self._stream, name)

    def readable(self) -> bool:
        return True

    def seekable(self) -> bool:
        return True

    def tell(self) -> int:
        return int(self._stream.tell())

    def seek(self, offset: int, whence: int = 0) -> int:
        self._stream.seek(offset, whence)
        if self.tell() == self._start:
            self._rewound()
        else:
            self._in_order = False
        return self.tell()

    def read(self, size: int = -1) -> bytes:
        """Read on; raises the refusal in place of the last bytes where they do not fit."""
        data: bytes = self._stream.read() if size is None or size < 0 else self._stream.read(size)
        if isinstance(data, str):
            data = data.encode()
        at_end = not data and size != 0
        if data and not self._in_order:
            raise self._refuse()
        self._digest.update(data)
        self._read += len(data)
        if at_end and not self._in_order:
            return data
        if (self._read >= self._length or at_end) and not self._is_whole():
            raise self._refuse()
        return data

    def _rewound(self) -> None:
        self._digest = hashlib.sha256()
        self._read = 0
        self._in_order = True

    def _is_whole(self) -> bool:
        if self._read != self._length or self._digest.hexdigest() != self._sha256:
            return False
        # What was appended is no part of it either.
        return not self._stream.read(1)


def sealed(body: Any, verdict: Verdict, refuse: Callable[[], CallBlockedError]) -> Any:
    """Return *body* sealed with what *verdict*'s approval says of it, if it is a stream."""
    if verdict.approval is None or verdict.intent is None or not hasattr(body, "read"):
        return body
    shape = None if verdict.call.model is None else verdict.call.model.input_shape
    member = None if shape is None else shape.serialization.get("payload")
    tree = verdict.intent.params.get("m", {}).get(member)
    if not isinstance(tree, dict) or "sha256" not in tree:
        return body
    length = int(str(tree["length"]).removeprefix("i:"))
    return Sealed(body, tree["sha256"], length, refuse)
