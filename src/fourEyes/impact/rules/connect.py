"""Which Connect switches only turn something on, and which take a flow out of use?"""

from __future__ import annotations

from ..row import Params, Row, Rule, State, row
from ._common import unless, words
from ._settings import Lowering, Raising

_ON = row("update", why="switches a feature of the instance on")
_SWITCHED_ON = Lowering(_ON, {"AttributeType": str, "Value": "true"}, "InstanceId ClientToken")

# Not the monitoring of contacts: it lets people listen in, or read along.
_FEATURES = """
    INBOUND_CALLS OUTBOUND_CALLS CONTACTFLOW_LOGS CONTACT_LENS AUTO_RESOLVE_BEST_VOICES
    USE_CUSTOM_TTS_VOICES EARLY_MEDIA MULTI_PARTY_CONFERENCE AUTO_MUTE_AGENT_ON_HOLD
    HIGH_VOLUME_OUTBOUND MULTI_PARTY_CHAT_CONFERENCE MESSAGE_STREAMING
"""


def _attribute(params: Params, state: State | None) -> Row | None:
    known = params.get("AttributeType") in words(_FEATURES)
    return _SWITCHED_ON(params, state) if known else None


RULES: dict[str, Rule] = {
    "UpdateContactFlowMetadata": Raising(
        {
            "ContactFlowState": unless(
                row("update", "disrupt", why="the flow is archived and can no longer be used"),
                "ACTIVE",
            )
        }
    ),
    "UpdateInstanceAttribute": _attribute,
    "UpdateQueueStatus": Lowering(
        row("update", why="contacts are let into the queue"),
        {"Status": "ENABLED"},
        "InstanceId QueueId",
    ),
}
