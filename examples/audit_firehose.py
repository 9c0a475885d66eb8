"""
Send every audit record to Firehose, which writes them to S3 for Athena or to Security Lake.

Lines end in a newline, because Firehose joins what it is given.
"""

from __future__ import annotations

import logging
from typing import Any

import boto3


class FirehoseHandler(logging.Handler):
    """Puts each record into one delivery stream, as it happens."""

    def __init__(self, stream: str, client: Any = None) -> None:
        super().__init__()
        self._stream = stream
        self._firehose = client or boto3.client("firehose")

    def emit(self, record: logging.LogRecord) -> None:
        """Put one line."""
        line = (self.format(record) + "\n").encode("ascii")
        try:
            self._firehose.put_record(DeliveryStreamName=self._stream, Record={"Data": line})
        except Exception:  # noqa: BLE001 - logging's own way: `handleError` decides
            self.handleError(record)


def ship_to(stream: str) -> logging.Handler:
    """Send every record to a delivery stream, which must be there."""
    handler = FirehoseHandler(stream)
    logger = logging.getLogger("fourEyes.audit")
    logger.setLevel(logging.INFO)
    logger.addHandler(handler)
    return handler
