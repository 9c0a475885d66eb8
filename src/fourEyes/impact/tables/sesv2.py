"""What do the SES v2 operations do where their names mislead?"""

from __future__ import annotations

from ..row import Row, row

OPERATIONS: dict[str, Row] = {
    "CancelExportJob": row("update", "disrupt", why="stops an export"),
    "CreateEmailIdentityPolicy": row("create", "access", why="lets others send as this identity"),
    "DeleteEmailIdentityPolicy": row(
        "delete", "access", why="others can no longer send as this identity"
    ),
    "DeleteSuppressedDestination": row("update", why="mail to this address is sent again"),
    "PutAccountDedicatedIpWarmupAttributes": row(
        "update", why="changes whether new addresses are warmed up"
    ),
    "PutAccountPricingAttributes": row("update", "commit", why="changes what the account pays"),
    "PutAccountSendingAttributes": row("update", "disrupt", why="may stop all mail of the account"),
    "PutAccountSuppressionAttributes": row(
        "replace", "unguard", why="replaces which addresses are suppressed"
    ),
    "PutAccountVdmAttributes": row("update", why="turns the deliverability manager on or off"),
    "PutConfigurationSetReputationOptions": row(
        "update", "unguard", why="may stop measuring the sender's reputation"
    ),
    "PutConfigurationSetSendingOptions": row(
        "update", "disrupt", why="may stop mail of this configuration set"
    ),
    "PutConfigurationSetVdmOptions": row(
        "update", why="turns parts of the deliverability manager on or off"
    ),
    "PutDedicatedIpInPool": row("update", why="moves an address to another pool"),
    "PutDedicatedIpPoolScalingAttributes": row(
        "update", "commit", why="a managed pool cannot become a standard one again"
    ),
    "PutDedicatedIpWarmupAttributes": row("update", why="changes how far an address is warmed up"),
    "PutDeliverabilityDashboardOption": row("update", why="turns the dashboard on or off"),
    "PutEmailIdentityDkimAttributes": row("update", "unguard", why="may stop signing mail"),
    "PutEmailIdentityFeedbackAttributes": row(
        "update", "unguard", why="may stop forwarding bounces and complaints"
    ),
    "PutSuppressedDestination": row("create", why="adds an address to the suppression list"),
    "UpdateConfigurationSetEventDestination": row("replace", why="replaces where events go"),
    "UpdateContact": row("replace", why="omitted topic preferences are lost"),
    "UpdateContactList": row("replace", why="replaces the whole list of topics"),
    "UpdateCustomVerificationEmailTemplate": row("replace", why="overwrites the template"),
    "UpdateEmailIdentityPolicy": row(
        "replace", "access", why="replaces who may send as this identity"
    ),
    "UpdateEmailTemplate": row(
        "replace", why="overwrites the template", safer="a new template name"
    ),
    "UpdateReputationEntityPolicy": row(
        "update", "unguard", why="changes how bad reputation is acted on"
    ),
}
