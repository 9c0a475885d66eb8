"""Which `pinpoint` operations do other than their names say?"""

from __future__ import annotations

from ..row import Row, row

OPERATIONS: dict[str, Row] = {
    "UpdateAdmChannel": row("replace", why="replaces credentials and state of the channel"),
    "UpdateApnsChannel": row("replace", why="replaces credentials and state of the channel"),
    "UpdateApnsSandboxChannel": row("replace", why="replaces credentials and state of the channel"),
    "UpdateApnsVoipChannel": row("replace", why="replaces credentials and state of the channel"),
    "UpdateApnsVoipSandboxChannel": row(
        "replace", why="replaces credentials and state of the channel"
    ),
    "UpdateApplicationSettings": row("replace", why="replaces limits and quiet time"),
    "UpdateBaiduChannel": row("replace", why="replaces credentials and state of the channel"),
    "UpdateCampaign": row("replace", why="replaces the whole campaign"),
    "UpdateEmailChannel": row("replace", why="replaces credentials and state of the channel"),
    "UpdateEmailTemplate": row("replace", why="overwrites the template"),
    "UpdateEndpoint": row("replace", why="overwrites attributes of the endpoint"),
    "UpdateEndpointsBatch": row("replace", why="overwrites attributes of endpoints"),
    "UpdateGcmChannel": row("replace", why="replaces credentials and state of the channel"),
    "UpdateInAppTemplate": row("replace", why="overwrites the template"),
    "UpdateJourney": row("replace", why="replaces the whole journey"),
    "UpdateJourneyState": row("update", "disrupt", why="can pause or cancel the journey"),
    "UpdatePushTemplate": row("replace", why="overwrites the template"),
    "UpdateRecommenderConfiguration": row("replace", why="replaces the whole configuration"),
    "UpdateSegment": row("replace", why="replaces the whole segment"),
    "UpdateSmsChannel": row("replace", why="replaces settings and state of the channel"),
    "UpdateSmsTemplate": row("replace", why="overwrites the template"),
    "UpdateTemplateActiveVersion": row("replace", why="sends another version"),
    "UpdateVoiceChannel": row("update", "disrupt", why="can disable the channel"),
    "UpdateVoiceTemplate": row("replace", why="overwrites the template"),
    "VerifyOTPMessage": row("update", why="uses up a one-time password"),
}
