"""Which `mediaconnect` operations do other than their names say?"""

from __future__ import annotations

from ..row import Row, row

OPERATIONS: dict[str, Row] = {
    "TakeRouterInput": row("replace", "disrupt", why="switches an output to another input"),
    "UpdateBridge": row("replace", why="changes the sources of a running bridge"),
    "UpdateBridgeOutput": row("replace", why="changes where content goes"),
    "UpdateBridgeSource": row("replace", why="changes where content comes from"),
    "UpdateBridgeState": row("update", "disrupt", why="can take the bridge out of service"),
    "UpdateFlowEntitlement": row("update", "access", why="changes who may use the flow"),
    "UpdateFlowOutput": row("replace", why="changes where content goes"),
    "UpdateFlowSource": row("replace", why="changes where content comes from"),
    "UpdateRouterInput": row("replace", "disrupt", why="changes where content comes from"),
    "UpdateRouterOutput": row("replace", "disrupt", why="changes where content goes"),
}
