"""Which `socialmessaging` operations do other than their names say?"""

from __future__ import annotations

from ..row import Row, row

OPERATIONS: dict[str, Row] = {
    "AssociateWhatsAppBusinessAccount": row("update", "access", why="joins a business account"),
    "GetWhatsAppMessageMedia": row("create", why="writes the media to a bucket of the caller"),
    "PublishWhatsAppFlow": row(
        "update", "commit", why="publishes a flow, which cannot be changed after"
    ),
    "UpdateWhatsAppFlowAssets": row("replace", why="overwrites the content of the flow"),
    "UpdateWhatsAppMessageTemplate": row("replace", why="overwrites the template"),
}
