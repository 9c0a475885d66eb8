"""Which SES switches stop mail or lower what protects its sender?"""

from __future__ import annotations

from ..row import Rule, row
from ._settings import Lowering

_ON = row("update", why="switches it on")

RULES: dict[str, Rule] = {
    "SetIdentityDkimEnabled": Lowering(_ON, {"DkimEnabled": True}, "Identity"),
    "SetIdentityFeedbackForwardingEnabled": Lowering(_ON, {"ForwardingEnabled": True}, "Identity"),
    "UpdateAccountSendingEnabled": Lowering(_ON, {"Enabled": True}),
    "UpdateConfigurationSetReputationMetricsEnabled": Lowering(
        _ON, {"Enabled": True}, "ConfigurationSetName"
    ),
    "UpdateConfigurationSetSendingEnabled": Lowering(
        _ON, {"Enabled": True}, "ConfigurationSetName"
    ),
}
