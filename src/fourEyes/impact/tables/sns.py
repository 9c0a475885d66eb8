"""What do the SNS operations do where their names mislead?"""

from __future__ import annotations

from ..row import Row, row, rows

OPERATIONS: dict[str, Row] = {
    "AddPermission": row("create", "access", why="lets other accounts use the topic"),
    "ConfirmSubscription": row("create", why="confirms a subscription that waits for it"),
    "DeleteTopic": row(
        "delete",
        why="removes the topic and all its subscriptions; subscribers must confirm again",
        safer="stop the publishers first and see who complains",
    ),
    "OptInPhoneNumber": row("update", why="lets a number receive messages again"),
    "PutDataProtectionPolicy": row(
        "replace", "unguard", why="replaces what keeps sensitive data out of the topic"
    ),
    "RemovePermission": row("delete", "access", why="takes the use of the topic away"),
    "VerifySMSSandboxPhoneNumber": row("update", why="confirms a number with its passcode"),
    **rows(
        "delete",
        why={
            "DeleteEndpoint": "the device gets no push messages any more",
            "DeletePlatformApplication": "devices of the app get no push messages any more",
            "DeleteSMSSandboxPhoneNumber": "the number gets no test messages any more",
            "Unsubscribe": "the subscriber gets no messages, and may have to confirm again",
        },
    ),
}
