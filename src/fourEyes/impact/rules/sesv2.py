"""Which SES v2 switches stop mail or lower what protects its sender?"""

from __future__ import annotations

from ..row import Rule, row
from ._common import unless
from ._settings import Lowering, Raising, among

_SENDS = row("update", why="mail can be sent")
_SIGNS = row("update", why="switches the protection on")

RULES: dict[str, Rule] = {
    "PutAccountSendingAttributes": Lowering(_SENDS, {"SendingEnabled": True}),
    "PutConfigurationSetDeliveryOptions": Raising(
        {
            "TlsPolicy": unless(
                row("replace", "unguard", why="mail may be delivered without encryption"),
                "REQUIRE",
            )
        },
        row("replace", why="replaces how mail is delivered"),
    ),
    "PutConfigurationSetReputationOptions": Lowering(
        _SIGNS, {"ReputationMetricsEnabled": True}, "ConfigurationSetName"
    ),
    "PutConfigurationSetSendingOptions": Lowering(
        _SENDS, {"SendingEnabled": True}, "ConfigurationSetName"
    ),
    "PutEmailIdentityDkimAttributes": Lowering(_SIGNS, {"SigningEnabled": True}, "EmailIdentity"),
    "PutEmailIdentityFeedbackAttributes": Lowering(
        _SIGNS, {"EmailForwardingEnabled": True}, "EmailIdentity"
    ),
    "UpdateReputationEntityCustomerManagedStatus": Raising(
        {
            "SendingStatus": among(
                row("update", "disrupt", why="mail of this sender is stopped"), "DISABLED"
            )
        }
    ),
}
