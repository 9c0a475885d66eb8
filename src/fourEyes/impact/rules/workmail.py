"""Is mail that may be forged turned away?"""

from __future__ import annotations

from ..row import Rule, row
from ._settings import Lowering

RULES: dict[str, Rule] = {
    "PutInboundDmarcSettings": Lowering(
        row("update", why="enforces what senders say of forged mail"),
        {"Enforced": True},
        "OrganizationId",
    ),
}
