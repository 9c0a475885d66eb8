"""What do the AgentCore operations do where their names mislead?"""

from __future__ import annotations

from ..row import Row, row

OPERATIONS: dict[str, Row] = {
    "BatchUpdateMemoryRecords": row("replace", why="overwrites the content of memory records"),
    "CompleteResourceTokenAuth": row("update", "access", why="lets an agent act for a user"),
    "GetResourceApiKey": row("read", "secret", why="returns an API key"),
    "GetResourceOauth2Token": row("read", "secret", why="returns a token"),
    "GetResourcePaymentToken": row("read", "secret", why="returns a token"),
    "GetWorkloadAccessToken": row("read", "secret", why="returns a token"),
    "GetWorkloadAccessTokenForJWT": row("read", "secret", why="returns a token"),
    "GetWorkloadAccessTokenForUserId": row("read", "secret", why="returns a token"),
    "InvokeAgentRuntime": row("execute", why="the agent acts with its own tools and roles"),
    "InvokeAgentRuntimeCommand": row("execute", why="runs a shell command"),
    "InvokeBrowser": row("execute", why="clicks and types in a browser session"),
    "InvokeCodeInterpreter": row("execute", why="runs code"),
    "InvokeWebSearch": row("read", why="searches the web"),
    "ProcessPayment": row("execute", "commit", why="pays money"),
    "SaveBrowserSessionProfile": row("replace", why="overwrites the saved browser profile"),
}
