"""Does a domain's owner stay concealed?"""

from __future__ import annotations

from ..row import Rule, row
from ._settings import LoweringAny

_CONTACTS = "AdminPrivacy RegistrantPrivacy TechPrivacy BillingPrivacy"

RULES: dict[str, Rule] = {
    "UpdateDomainContactPrivacy": LoweringAny(
        row("update", why="conceals the contacts"),
        dict.fromkeys(_CONTACTS.split(), True),
        "DomainName",
    ),
}
