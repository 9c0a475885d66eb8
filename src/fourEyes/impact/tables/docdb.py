"""What do the DocumentDB operations do where their names mislead?"""

from __future__ import annotations

from ..row import Row
from ._databases import COMMON

OPERATIONS: dict[str, Row] = dict(COMMON)
