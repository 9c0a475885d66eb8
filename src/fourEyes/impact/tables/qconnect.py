"""Which `qconnect` operations do other than their names say?"""

from __future__ import annotations

from ..row import Row, row

OPERATIONS: dict[str, Row] = {
    "NotifyRecommendationsReceived": row("update", why="marks recommendations as received"),
    "UpdateAIAgent": row("replace", why="replaces the configuration of the agent"),
    "UpdateAIGuardrail": row("replace", "unguard", why="replaces what the guardrail blocks"),
    "UpdateAIPrompt": row("replace", why="replaces the prompt"),
    "UpdateAssistantAIAgent": row("replace", why="another agent answers"),
    "UpdateContent": row("replace", why="replaces title, link or content"),
    "UpdateKnowledgeBaseTemplateUri": row("replace", why="replaces the template"),
    "UpdateMessageTemplate": row("replace", why="replaces the content of the template"),
    "UpdateQuickResponse": row("replace", why="replaces the content of the response"),
}
