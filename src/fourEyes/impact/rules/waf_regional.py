"""Which classic regional WAF updates let through what was blocked? The same as in WAF."""

from __future__ import annotations

from .waf import RULES

__all__ = ["RULES"]
