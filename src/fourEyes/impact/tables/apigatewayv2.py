"""What do the API Gateway (HTTP and WebSocket) operations do where their names mislead?"""

from __future__ import annotations

from ..row import Row, row

OPERATIONS: dict[str, Row] = {
    "DeleteAccessLogSettings": row("delete", "unguard", why="ends the record of requests"),
    "DeletePortalProductSharingPolicy": row("delete", "access", why="removes the policy"),
    "DisablePortal": row("delete", "disrupt", why="takes the portal off the net"),
    "PreviewPortal": row("create", why="makes a preview of the portal"),
    "PublishPortal": row("update", why="publishes the portal"),
    "PutPortalProductSharingPolicy": row("replace", "access", why="replaces the whole policy"),
    "PutRoutingRule": row("replace", "disrupt", why="replaces where requests go"),
    "ReimportApi": row(
        "replace", why="overwrites the whole API", safer="ImportApi makes a new one"
    ),
    "ResetAuthorizersCache": row("update", why="drops cached answers only"),
    "UpdateApiMapping": row("replace", "disrupt", why="the domain serves another API or stage"),
    "UpdateAuthorizer": row("update", "access", why="changes who may call the API"),
}
