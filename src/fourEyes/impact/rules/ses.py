"""Which SES switches stop mail or lower what protects its sender?"""

from __future__ import annotations

from ..row import Rule, row
from ._common import unless
from ._settings import Lowering, Raising

_ON = row("update", why="switches it on")
_UNSIGNED = row("update", "unguard", why="mail is no longer signed")
_UNTOLD = row("update", "unguard", why="bounces and complaints are no longer forwarded")

RULES: dict[str, Rule] = {
    "SetIdentityDkimEnabled": Raising({"DkimEnabled": unless(_UNSIGNED, True)}),
    "SetIdentityFeedbackForwardingEnabled": Raising({"ForwardingEnabled": unless(_UNTOLD, True)}),
    "UpdateAccountSendingEnabled": Lowering(_ON, {"Enabled": True}),
    "UpdateConfigurationSetReputationMetricsEnabled": Lowering(
        _ON, {"Enabled": True}, "ConfigurationSetName"
    ),
    "UpdateConfigurationSetSendingEnabled": Lowering(
        _ON, {"Enabled": True}, "ConfigurationSetName"
    ),
}
