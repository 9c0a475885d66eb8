"""What do the SageMaker runtime operations do where their names mislead?"""

from __future__ import annotations

from ..row import Row, row

OPERATIONS: dict[str, Row] = {
    "InvokeEndpoint": row("read", why="returns what a model infers"),
    "InvokeEndpointAsync": row("create", why="writes what a model infers to a bucket"),
    "InvokeEndpointWithResponseStream": row("read", why="returns what a model infers"),
}
