"""Which `wisdom` operations do other than their names say?"""

from __future__ import annotations

from ..row import Row
from . import qconnect

# The earlier name of Q in Connect, with operations of the same members.
_SAME = (
    "NotifyRecommendationsReceived",
    "UpdateContent",
    "UpdateKnowledgeBaseTemplateUri",
    "UpdateQuickResponse",
)

OPERATIONS: dict[str, Row] = {name: qconnect.OPERATIONS[name] for name in _SAME}
