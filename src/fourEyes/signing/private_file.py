"""Is a private key file its owner's alone?"""

from __future__ import annotations

import os
import stat
from pathlib import Path

from ..errors import SigningError

_OTHERS = stat.S_IRWXG | stat.S_IRWXO


def read_private(path: str | os.PathLike[str]) -> bytes:
    """
    Return what a private key file holds.

    Raises `SigningError` where it cannot be read, or where others could read it too: OpenSSH uses
    no such key either. Windows has no such modes.
    """
    name = os.fspath(path)
    try:
        with Path(path).open("rb") as file:
            mode = os.fstat(file.fileno()).st_mode
            data = file.read()
    except OSError as error:
        raise SigningError(f"`{name}` cannot be read: {error.strerror}") from None
    if os.name == "posix" and mode & _OTHERS:
        raise SigningError(
            f"`{name}` can be used by others (mode {stat.S_IMODE(mode):04o}), so a signature with "
            f"it may not be yours: chmod 600 {name}"
        )
    return data
