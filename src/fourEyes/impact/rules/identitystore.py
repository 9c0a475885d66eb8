"""Which changes of an identity store open it to other networks?"""

from __future__ import annotations

from ..row import Rule, row
from ._settings import Raising

NETWORK = row("replace", "access", "unguard", why="replaces from which networks it can be reached")

RULES: dict[str, Rule] = {"UpdateIdentityStore": Raising({"NetworkConfiguration": NETWORK})}
