"""
Copy every audit record into a second file, and let its failure count.

The guard has written its own log before; this is one more copy, on another disk for example.
"""

from __future__ import annotations

import logging
from pathlib import Path


class StrictFileHandler(logging.Handler):
    """A file whose full disk blocks protected calls, as that of `FOUREYES_LOG` does."""

    def __init__(self, path: str) -> None:
        super().__init__()
        # Unbuffered: what is not on the disk is not written.
        self._file = Path(path).open("ab", buffering=0)  # noqa: SIM115 - open as long as we are

    def emit(self, record: logging.LogRecord) -> None:
        """
        Write one line.

        Most handlers catch what goes wrong here and call `handleError`, which swallows it. This
        one lets it rise, so the record counts as not written.
        """
        self._file.write((self.format(record) + "\n").encode("ascii"))

    def close(self) -> None:
        """Close the file."""
        self._file.close()
        super().close()


def copy_to(path: str) -> logging.Handler:
    """Hand every record to a file at *path* from now on."""
    handler = StrictFileHandler(path)
    logger = logging.getLogger("fourEyes.audit")
    logger.setLevel(logging.INFO)
    logger.addHandler(handler)
    return handler
