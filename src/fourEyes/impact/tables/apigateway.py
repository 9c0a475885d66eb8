"""What do the API Gateway (REST) operations do where their names mislead?"""

from __future__ import annotations

from ..row import Row, row

_INVOKED = row("execute", why="calls the backend for real, past the stage's protections")

OPERATIONS: dict[str, Row] = {
    "CreateApiKey": row("create", "secret", why="hands out an API key"),
    "FlushStageAuthorizersCache": row("update", why="drops cached answers only"),
    "FlushStageCache": row("update", why="drops cached answers only"),
    "PutGatewayResponse": row("replace", why="overwrites the response of this type"),
    "PutIntegration": row("replace", why="overwrites what stands behind the method"),
    "PutIntegrationResponse": row("replace", why="overwrites the response of this status"),
    "PutMethod": row("create", why="fails where the method exists"),
    "PutMethodResponse": row("create", why="fails where the response exists"),
    "PutRestApi": row(
        "replace",
        why="overwrites the API, or the parts of it that the body names",
        safer="ImportRestApi makes a new API",
    ),
    "TestInvokeAuthorizer": _INVOKED,
    "TestInvokeMethod": _INVOKED,
    "UpdateAuthorizer": row("update", "access", why="changes who may call the API"),
}
