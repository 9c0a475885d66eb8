"""Do package versions stay to be had?"""

from __future__ import annotations

from ..row import Rule, row
from ._settings import Lowering

RULES: dict[str, Rule] = {
    "UpdatePackageVersionsStatus": Lowering(
        row("update", why="the versions can be listed and installed"),
        {"targetStatus": "Published"},
        "domain domainOwner repository format namespace package versions versionRevisions "
        "expectedStatus",
    ),
}
