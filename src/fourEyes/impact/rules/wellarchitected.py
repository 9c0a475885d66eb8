"""Is a lens imported anew, or over one that exists?"""

from __future__ import annotations

from ..row import Rule, row
from ._settings import ADDED, Raising

_CHOICES = Raising({"SelectedChoices": row("replace", why="replaces the choices there are")})

RULES: dict[str, Rule] = {
    "UpdateAnswer": _CHOICES,
    "UpdateReviewTemplateAnswer": _CHOICES,
    "ImportLens": Raising({"LensAlias": row("replace", why="overwrites the lens's draft")}, ADDED),
}
