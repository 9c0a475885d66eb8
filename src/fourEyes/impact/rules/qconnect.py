"""Which changes to a quick response take it, or a part of it, from agents?"""

from __future__ import annotations

from ..row import Rule, row
from ._common import ByMember, unless

_REPLACED = row("replace", why="replaces what the response says, or where it is offered")
_REMOVED = row("delete", why="removes a part of the response")

RULES: dict[str, Rule] = {
    "UpdateQuickResponse": ByMember(
        row("update", why="changes the name, or offers the response to agents"),
        "knowledgeBaseId quickResponseId name description",
        {
            **dict.fromkeys(
                (
                    "content",
                    "contentType",
                    "groupingConfiguration",
                    "shortcutKey",
                    "channels",
                    "language",
                ),
                _REPLACED,
            ),
            **dict.fromkeys(
                ("removeGroupingConfiguration", "removeDescription", "removeShortcutKey"),
                unless(_REMOVED, False),
            ),
            "isActive": unless(
                row("update", "disrupt", why="agents can no longer use the response"), True
            ),
        },
    ),
}
