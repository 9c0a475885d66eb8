"""Which calls of the public ECR do less, or more, than their names say?"""

from __future__ import annotations

from ..row import Rule
from . import ecr

RULES: dict[str, Rule] = {name: ecr.RULES[name] for name in ("DeleteRepository", "PutImage")}
