"""What do the Neptune operations do where their names mislead?"""

from __future__ import annotations

from ..row import Row
from ._databases import COMMON, PARAMETER_GROUPS

OPERATIONS: dict[str, Row] = {**COMMON, **PARAMETER_GROUPS}
