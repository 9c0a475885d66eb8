"""What do the Bedrock runtime operations do where their names mislead?"""

from __future__ import annotations

from ..row import Row, row

OPERATIONS: dict[str, Row] = {
    "ApplyGuardrail": row("read", why="checks content against a guardrail"),
    "InvokeGuardrailChecks": row("read", why="checks content against inline rules"),
    "InvokeModel": row("read", why="returns what a model answers"),
    "InvokeModelWithBidirectionalStream": row("read", why="returns what a model answers"),
    "InvokeModelWithResponseStream": row("read", why="returns what a model answers"),
    "StartAsyncInvoke": row("create", why="writes what a model answers to a bucket"),
}
