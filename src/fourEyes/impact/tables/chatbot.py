"""Which `chatbot` operations do other than their names say?"""

from __future__ import annotations

from ..row import Row, row

OPERATIONS: dict[str, Row] = {
    "AssociateToConfiguration": row("update", "access", why="lets a chat channel run an action"),
    "CreateChimeWebhookConfiguration": row(
        "create", "access", why="lets a chat channel act with a role"
    ),
    "CreateMicrosoftTeamsChannelConfiguration": row(
        "create", "access", why="lets a chat channel act with a role"
    ),
    "CreateSlackChannelConfiguration": row(
        "create", "access", why="lets a chat channel act with a role"
    ),
    "UpdateAccountPreferences": row("update", "access", why="changes what chat channels may do"),
    "UpdateChimeWebhookConfiguration": row(
        "update", "access", why="changes what a chat channel may do"
    ),
    "UpdateCustomAction": row("replace", why="overwrites the command that the action runs"),
    "UpdateMicrosoftTeamsChannelConfiguration": row(
        "update", "access", why="changes what a chat channel may do"
    ),
    "UpdateSlackChannelConfiguration": row(
        "update", "access", why="changes what a chat channel may do"
    ),
}
