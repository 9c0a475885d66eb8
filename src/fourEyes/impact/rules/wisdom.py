"""Is a quick response judged as in the service of another name?"""

from __future__ import annotations

from ..row import Rule
from . import qconnect

# The earlier name of Q in Connect, with operations of the same members.
RULES: dict[str, Rule] = {"UpdateQuickResponse": qconnect.RULES["UpdateQuickResponse"]}
