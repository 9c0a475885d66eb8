"""What is looked at before queues and topics go?"""

from __future__ import annotations

from collections.abc import Mapping

from ..look import Item, Look, Sight
from ..words import document, names, number

_QUEUE = Look(
    "sqs/GetQueueAttributes",
    "{QueueUrl: QueueUrl, AttributeNames: ['All']}",
    (
        Item("messages waiting", "Attributes.ApproximateNumberOfMessages", number, True),
        Item(
            "messages in flight", "Attributes.ApproximateNumberOfMessagesNotVisible", number, True
        ),
        Item("messages delayed", "Attributes.ApproximateNumberOfMessagesDelayed", number, True),
        Item("created (Unix second)", "Attributes.CreatedTimestamp"),
        Item("dead letters go to", "Attributes.RedrivePolicy", document),
        Item("encrypted", "Attributes.SqsManagedSseEnabled"),
    ),
    frozenset({"AWS.SimpleQueueService.NonExistentQueue", "QueueDoesNotExist"}),
)
_SOURCES = Look(
    "sqs/ListDeadLetterSourceQueues",
    "{QueueUrl: QueueUrl}",
    (Item("takes the dead letters of", "queueUrls", names),),
)
_SUBSCRIBERS = Look(
    "sns/ListSubscriptionsByTopic",
    "{TopicArn: TopicArn}",
    (Item("subscribers", "Subscriptions[].join(' ', [Protocol, not_null(Endpoint, '?')])", names),),
)
_TOPIC = Look(
    "sns/GetTopicAttributes",
    "{TopicArn: TopicArn}",
    (
        Item("display name", "Attributes.DisplayName"),
        Item("confirmed", "Attributes.SubscriptionsConfirmed", number, True),
    ),
    frozenset({"NotFound", "NotFoundException"}),
)

SIGHTS: Mapping[str, Sight] = {
    "sqs:DeleteQueue": Sight((_QUEUE, _SOURCES), "no", "stop the senders, let it run dry"),
    "sqs:PurgeQueue": Sight((_QUEUE, _SOURCES), "no", "redrive, or pause the consumers"),
    "sns:DeleteTopic": Sight(
        (_SUBSCRIBERS, _TOPIC),
        "partly: by making it again; every subscriber must confirm again",
        "remove the publishers first, and wait",
    ),
}
