"""Which switches of Pinpoint's mail stop it or lower what protects its sender?"""

from __future__ import annotations

from ..row import Rule
from . import sesv2

_SAME = (
    "PutAccountSendingAttributes",
    "PutConfigurationSetReputationOptions",
    "PutConfigurationSetSendingOptions",
    "PutEmailIdentityDkimAttributes",
    "PutEmailIdentityFeedbackAttributes",
)

RULES: dict[str, Rule] = {name: sesv2.RULES[name] for name in _SAME}
