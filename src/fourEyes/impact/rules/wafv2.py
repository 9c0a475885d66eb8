"""Which WAF Puts replace nothing?"""

from __future__ import annotations

from ..row import Rule
from . import waf

RULES: dict[str, Rule] = {
    "PutLoggingConfiguration": waf.RULES["PutLoggingConfiguration"],
}
