"""Which migration settings send a server's data over public addresses?"""

from __future__ import annotations

from ..row import Rule
from ._replication import REPLICATED

RULES: dict[str, Rule] = {**REPLICATED}
