"""
Send every audit record to CloudWatch Logs.

The handler's own calls are guarded, too: they create log events, so they need nobody, and they
leave records that this handler is not handed again.
"""

from __future__ import annotations

import logging
from typing import Any

import boto3


class CloudWatchHandler(logging.Handler):
    """Puts each record into one log stream, as it happens."""

    def __init__(self, group: str, stream: str, client: Any = None) -> None:
        super().__init__()
        self._group = group
        self._stream = stream
        self._logs = client or boto3.client("logs")
        # For handlers that send from a thread of their own; here `emit` is not entered twice.
        self.addFilter(lambda record: not self._is_own(record.__dict__["event"]))

    def emit(self, record: logging.LogRecord) -> None:
        """Put one event."""
        try:
            self._logs.put_log_events(
                logGroupName=self._group,
                logStreamName=self._stream,
                logEvents=[
                    {"timestamp": int(record.created * 1000), "message": self.format(record)}
                ],
            )
        except Exception:  # noqa: BLE001 - logging's own way: `handleError` decides
            self.handleError(record)

    def _is_own(self, event: dict[str, Any]) -> bool:
        params = event.get("requestParameters", {})
        return (
            event.get("eventName") == "PutLogEvents" and params.get("logGroupName") == self._group
        )


def ship_to(group: str, stream: str) -> logging.Handler:
    """Send every record to a log stream, which must be there."""
    handler = CloudWatchHandler(group, stream)
    logger = logging.getLogger("fourEyes.audit")
    logger.setLevel(logging.INFO)
    logger.addHandler(handler)
    return handler
