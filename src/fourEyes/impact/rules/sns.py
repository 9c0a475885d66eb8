"""Which SNS attributes open a topic, change who gets its messages, or take a protection away?"""

from __future__ import annotations

from ..row import Params, Row, Rule, State, row
from ._common import unless
from ._policies import open_to_all
from ._settings import ADDED, Raising

_OPENED = row("replace", "access", why="replaces who may use the topic")
_UNGUARDED = row("replace", "unguard", why="replaces what protects the topic's data")
_REPLACED = row("replace", why="replaces how or to whom messages are delivered")
_HARMLESS = """
DisplayName TracingConfig SignatureVersion ContentBasedDeduplication FifoThroughputScope
RawMessageDelivery HTTPSuccessFeedbackRoleArn HTTPSuccessFeedbackSampleRate
HTTPFailureFeedbackRoleArn LambdaSuccessFeedbackRoleArn LambdaSuccessFeedbackSampleRate
LambdaFailureFeedbackRoleArn SQSSuccessFeedbackRoleArn SQSSuccessFeedbackSampleRate
SQSFailureFeedbackRoleArn FirehoseSuccessFeedbackRoleArn FirehoseSuccessFeedbackSampleRate
FirehoseFailureFeedbackRoleArn ApplicationSuccessFeedbackRoleArn
ApplicationSuccessFeedbackSampleRate ApplicationFailureFeedbackRoleArn
"""


def _attribute(params: Params, state: State | None) -> Row | None:
    name = params.get("AttributeName")
    if name is None:
        return None
    if name == "Policy":
        return _OPENED
    if name == "DataProtectionPolicy" or (
        name == "KmsMasterKeyId" and not params.get("AttributeValue")
    ):
        return _UNGUARDED
    if name in _HARMLESS.split() or name == "KmsMasterKeyId":
        return row("update", why=f"changes `{name}` only")
    return _REPLACED


_MUTE = row("update", "disrupt", why="the device no longer gets messages")
_CREDENTIAL = row("replace", why="replaces the credentials of the push service")

RULES: dict[str, Rule] = {
    "CreateTopic": Raising(
        {
            "Attributes.Policy": open_to_all(
                row("create", "access", why="everyone may use the new topic")
            )
        },
        ADDED,
    ),
    "SetEndpointAttributes": Raising(
        {
            "Attributes.Enabled": unless(_MUTE, "true"),
            "Attributes.Token": row("replace", why="messages go to another device"),
        }
    ),
    "SetPlatformApplicationAttributes": Raising(
        {
            "Attributes.PlatformCredential": _CREDENTIAL,
            "Attributes.PlatformPrincipal": _CREDENTIAL,
        }
    ),
    "SetSubscriptionAttributes": _attribute,
    "SetTopicAttributes": _attribute,
}
