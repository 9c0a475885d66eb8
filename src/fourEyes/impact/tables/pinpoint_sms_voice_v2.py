"""Which `pinpoint-sms-voice-v2` operations do other than their names say?"""

from __future__ import annotations

from ..row import Row, row

OPERATIONS: dict[str, Row] = {
    "AssociateProtectConfiguration": row(
        "replace", "unguard", why="replaces the protect configuration in force"
    ),
    "DeleteProtectConfiguration": row("delete", "unguard", why="messages are no longer checked"),
    "DisassociateProtectConfiguration": row(
        "delete", "unguard", why="messages are no longer checked"
    ),
    "PutMessageFeedback": row("create", why="reports on one message"),
    "PutOptedOutNumber": row("create", why="adds a number to those that get no messages"),
    "RequestPhoneNumber": row("create", "commit", why="rents a phone number"),
    "RequestSenderId": row("create", "commit", why="asks for a sender id that costs"),
    "SetAccountDefaultProtectConfiguration": row(
        "replace", "unguard", why="replaces the protect configuration in force"
    ),
    "SetDefaultMessageType": row("replace", why="replaces the default"),
    "SetDefaultSenderId": row("replace", why="replaces the default"),
    "SetMediaMessageSpendLimitOverride": row("update", "commit", why="can let more money be spent"),
    "SetNotifyMessageSpendLimitOverride": row(
        "update", "commit", why="can let more money be spent"
    ),
    "SetRcsMessageSpendLimitOverride": row("update", "commit", why="can let more money be spent"),
    "SetTextMessageSpendLimitOverride": row("update", "commit", why="can let more money be spent"),
    "SetVoiceMessageSpendLimitOverride": row("update", "commit", why="can let more money be spent"),
    "SubmitRegistrationVersion": row("update", "commit", why="hands a registration in"),
    "UpdateEventDestination": row("replace", why="replaces where events go"),
    "UpdateProtectConfigurationCountryRuleSet": row(
        "replace", "unguard", why="changes which countries are blocked"
    ),
    "VerifyDestinationNumber": row("update", why="marks a number as verified"),
}
