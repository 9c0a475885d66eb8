"""Which `pinpoint-email` operations do other than their names say?"""

from __future__ import annotations

from ..row import Row
from . import sesv2

# The earlier name of SES v2, with operations of the same members.
_SAME = (
    "PutAccountDedicatedIpWarmupAttributes",
    "PutAccountSendingAttributes",
    "PutConfigurationSetReputationOptions",
    "PutConfigurationSetSendingOptions",
    "PutDedicatedIpInPool",
    "PutDedicatedIpWarmupAttributes",
    "PutDeliverabilityDashboardOption",
    "PutEmailIdentityDkimAttributes",
    "PutEmailIdentityFeedbackAttributes",
    "UpdateConfigurationSetEventDestination",
)

OPERATIONS: dict[str, Row] = {name: sesv2.OPERATIONS[name] for name in _SAME}
