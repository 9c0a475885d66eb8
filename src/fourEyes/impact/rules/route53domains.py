"""Does a domain's owner stay concealed?"""

from __future__ import annotations

from ..row import Rule, row
from ..tables.route53domains import OPERATIONS
from ._common import ByMember, unless

_CONTACTS = "AdminPrivacy RegistrantPrivacy TechPrivacy BillingPrivacy"
_SHOWN = unless(OPERATIONS["UpdateDomainContactPrivacy"], True)

RULES: dict[str, Rule] = {
    "UpdateDomainContactPrivacy": ByMember(
        row("update", why="conceals the contacts"),
        "DomainName",
        dict.fromkeys(_CONTACTS.split(), _SHOWN),
    ),
}
