"""What can be said of a request beside what AWS shows?"""

from __future__ import annotations

import re
from dataclasses import dataclass
from html import unescape

from ..impact import classify
from ..intent import Intent
from ..observe.facts import UNKNOWN, Seen
from ..observe.now import params_of
from ..observe.sights import sight_of

MAX_LINE = 300


@dataclass(frozen=True, slots=True)
class About:
    """Why the call is held, whether it can be undone, what is safer, and what the book says."""

    why: str = ""
    undo: str = ""
    safer: str = ""
    documentation: str = ""


UNTOLD = About()


def about(intent: Intent, seen: Seen) -> About:
    """Return what the approver's own tables say of the call; nothing of it is the agent's word."""
    params = params_of(intent)
    impact = classify(intent.service, intent.operation, params)
    sight = sight_of(intent.service, intent.operation)
    undo, safer = UNKNOWN, impact.safer or ""
    if sight is not None:
        undo = sight.undo if isinstance(sight.undo, str) else sight.undo(params, seen)
        # What was said of these very params comes first.
        safer = safer or sight.safer
    why = f"{impact.why} (rule {impact.rule})"
    return About(why, undo, safer, documentation(intent.service, intent.operation))


def documentation(service: str, operation: str) -> str:
    """Return the first sentence of botocore's documentation of an operation, or nothing."""
    # Imported here: only a person who looks needs the models.
    import botocore.session
    from botocore.exceptions import BotoCoreError
    from botocore.model import OperationNotFoundError

    try:
        model = botocore.session.Session().get_service_model(service).operation_model(operation)
    except (BotoCoreError, OperationNotFoundError):
        return ""
    return _first_sentence(model.documentation)


def _first_sentence(html: str) -> str:
    text = " ".join(unescape(re.sub(r"<[^>]*>", " ", html)).split())
    sentence = re.split(r"(?<=[.!?])\s", text, maxsplit=1)[0]
    return sentence[:MAX_LINE]
