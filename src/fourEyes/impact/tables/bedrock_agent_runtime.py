"""What do the Bedrock agent runtime operations do where their names mislead?"""

from __future__ import annotations

from ..row import Row, row

OPERATIONS: dict[str, Row] = {
    "EndSession": row("update", why="nothing more can be added to the session"),
    "GenerateQuery": row("read", why="drafts a query and does not run it"),
    "InvokeAgent": row("execute", why="the agent acts with its own tools and roles"),
    "InvokeFlow": row("execute", why="runs every node of the flow"),
    "InvokeInlineAgent": row("execute", why="the agent acts with its own tools and roles"),
    "PutInvocationStep": row("create", why="adds a step to a session"),
    "StartFlowExecution": row("execute", why="runs every node of the flow"),
}
