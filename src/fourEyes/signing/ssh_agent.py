"""How does a key in the ssh-agent sign an approval? The agent protocol, as far as that needs."""

from __future__ import annotations

import base64
import os
import socket
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from ..envelope.curves import WeakKeyError
from ..envelope.sshsig import read_key
from ..envelope.wire import Reader, WireError, string
from ..errors import SigningError
from . import sshsig

_LIST, _KEYS = 11, 12
_SIGN, _SIGNED = 13, 14
_MAX_ANSWER = 256 * 1024
# A security key waits for a touch, `ssh-add -c` for a click: both take a person's time.
_PATIENCE = 120.0
_NONSENSE = "the ssh-agent gave no sensible answer"


@dataclass(frozen=True, slots=True)
class AgentSigner:
    """A key that an ssh-agent holds; *public* is its line in a `.pub` file."""

    kid: str
    public: str
    socket_path: str | None = None
    type: str = "ssh"

    def sign(self, message: bytes) -> bytes:
        """Return an SSHSIG blob. Raises `SigningError` where the agent refuses."""
        blob = read_key(self.public).blob
        data = sshsig.to_be_signed(message)
        query = bytes([_SIGN]) + string(blob) + string(data) + bytes(4)
        answer = _ask(query, _SIGNED, self.socket_path)
        try:
            signature = answer.string()
            answer.end()
        except WireError:
            raise SigningError(_NONSENSE) from None
        return sshsig.frame(blob, signature)


def agent_keys(socket_path: str | None = None) -> tuple[str, ...]:
    """Return the public lines of the keys in the agent that could approve; none without one."""
    if socket_path is None and "SSH_AUTH_SOCK" not in os.environ:
        return ()
    answer = _ask(bytes([_LIST]), _KEYS, socket_path)
    try:
        return tuple(_lines(answer))
    except WireError:
        raise SigningError(_NONSENSE) from None


def _lines(answer: Reader) -> Iterator[str]:
    for _ in range(answer.uint32()):
        blob, comment = answer.string(), answer.string().decode("utf-8", "replace")
        algorithm = Reader(blob).string().decode("ascii", "replace")
        line = f"{algorithm} {base64.b64encode(blob).decode()} {comment}".rstrip()
        try:
            read_key(line)
        except WeakKeyError:
            continue
        yield line


def _ask(query: bytes, expected: int, socket_path: str | None) -> Reader:
    try:
        with _connection(socket_path) as connection:
            connection.sendall(string(query))
            size = int.from_bytes(_receive(connection, 4), "big")
            if not 1 <= size <= _MAX_ANSWER:
                raise SigningError(_NONSENSE)
            answer = Reader(_receive(connection, size))
    except OSError as error:
        raise SigningError(f"no ssh-agent answers: {error.strerror or 'no time left'}") from None
    try:
        kind = answer.take(1)[0]
    except WireError:
        raise SigningError(_NONSENSE) from None
    if kind != expected:
        raise SigningError("the ssh-agent refused: is the key in it, and was it confirmed?")
    return answer


@contextmanager
def _connection(socket_path: str | None) -> Iterator[socket.socket]:
    # The approver's own session says where its agent is; this is not a setting of ours.
    path = socket_path or os.environ.get("SSH_AUTH_SOCK")
    if not path or not hasattr(socket, "AF_UNIX"):
        raise SigningError("there is no ssh-agent in this session (SSH_AUTH_SOCK)")
    with socket.socket(socket.AF_UNIX, socket.SOCK_STREAM) as connection:
        connection.settimeout(_PATIENCE)
        connection.connect(path)
        yield connection


def _receive(connection: socket.socket, count: int) -> bytes:
    data = b""
    while len(data) < count:
        piece = connection.recv(count - len(data))
        if not piece:
            raise SigningError("the ssh-agent hung up")
        data += piece
    return data
