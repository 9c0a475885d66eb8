"""What do the Bedrock agent operations do where their names mislead?"""

from __future__ import annotations

from ..row import Row, row

OPERATIONS: dict[str, Row] = {
    "DeleteResourcePolicy": row(
        "delete", "access", why="removes who else may use the knowledge base"
    ),
    "PrepareAgent": row("update", why="builds the draft for testing"),
    "PutResourcePolicy": row(
        "replace", "access", why="replaces who else may use the knowledge base"
    ),
    "UpdateAgent": row(
        "replace",
        why="settings that the call omits are reset",
        safer="GetAgent first and send every setting back",
    ),
    "UpdateAgentActionGroup": row("replace", why="settings that the call omits are reset"),
    "UpdateAgentAlias": row("replace", why="the alias's callers get another version"),
    "UpdateDataSource": row("replace", why="overwrites the data source's settings"),
    "UpdateFlow": row(
        "replace", why="overwrites the draft of the flow", safer="CreateFlowVersion first"
    ),
    "UpdateFlowAlias": row("replace", why="the alias's callers get another version"),
    "UpdateKnowledgeBase": row(
        "replace",
        why="all fields are overwritten",
        safer="GetKnowledgeBase first and send every field back",
    ),
    "UpdatePrompt": row(
        "replace", why="overwrites the draft of the prompt", safer="CreatePromptVersion first"
    ),
    "UpdateRetrievalInstruction": row("replace", why="overwrites the instruction"),
}
