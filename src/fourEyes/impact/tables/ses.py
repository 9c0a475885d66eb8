"""What do the SES operations do where their names mislead?"""

from __future__ import annotations

from ..row import Row, row

OPERATIONS: dict[str, Row] = {
    "CloneReceiptRuleSet": row("create", why="copies a rule set"),
    "DeleteIdentity": row("delete", "disrupt", why="mail from this identity is refused"),
    "DeleteIdentityPolicy": row(
        "delete", "access", why="others can no longer send as this identity"
    ),
    "PutIdentityPolicy": row("replace", "access", why="replaces who may send as this identity"),
    "ReorderReceiptRuleSet": row("replace", why="replaces the order in which rules apply"),
    "SetActiveReceiptRuleSet": row(
        "replace", "disrupt", why="other rules apply to all incoming mail, or none"
    ),
    "SetIdentityDkimEnabled": row("update", "unguard", why="may stop signing mail"),
    "SetIdentityFeedbackForwardingEnabled": row(
        "update", "unguard", why="may stop forwarding bounces and complaints"
    ),
    "SetIdentityMailFromDomain": row("replace", why="replaces or removes the MAIL FROM domain"),
    "SetIdentityNotificationTopic": row(
        "replace", why="replaces who is told about bounces and complaints"
    ),
    "UpdateAccountSendingEnabled": row("update", "disrupt", why="may stop all mail of the account"),
    "UpdateConfigurationSetEventDestination": row("replace", why="replaces where events go"),
    "UpdateConfigurationSetReputationMetricsEnabled": row(
        "update", "unguard", why="may stop measuring the sender's reputation"
    ),
    "UpdateConfigurationSetSendingEnabled": row(
        "update", "disrupt", why="may stop mail of this configuration set"
    ),
    "UpdateConfigurationSetTrackingOptions": row("replace", why="replaces the tracking domain"),
    "UpdateCustomVerificationEmailTemplate": row("replace", why="overwrites the template"),
    "UpdateReceiptRule": row("replace", why="overwrites the rule"),
    "UpdateTemplate": row("replace", why="overwrites the template", safer="a new template name"),
    "VerifyDomainDkim": row("create", why="adds a domain to be verified"),
    "VerifyDomainIdentity": row("create", why="adds a domain to be verified"),
    "VerifyEmailAddress": row("create", why="adds an address to be verified"),
    "VerifyEmailIdentity": row("create", why="adds an address to be verified"),
}
