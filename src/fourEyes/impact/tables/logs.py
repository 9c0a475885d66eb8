"""What do the CloudWatch Logs operations do where their names mislead?"""

from __future__ import annotations

from ..row import Row, row

OPERATIONS: dict[str, Row] = {
    "CancelExportTask": row("update", "disrupt", why="stops an export half way"),
    "CancelImportTask": row("update", "disrupt", why="stops an import half way"),
    "CreateExportTask": row("create", why="copies log events to a bucket"),
    "DeleteAccountPolicy": row("delete", "unguard", why="removes an account-wide policy"),
    "DeleteDataProtectionPolicy": row(
        "delete", "unguard", why="sensitive data in the log group is no longer masked"
    ),
    "DeleteDeliveryDestinationPolicy": row(
        "delete", "access", why="removes who may deliver logs to it"
    ),
    "DeleteLogGroup": row(
        "delete",
        why="removes the log group and every event in it",
        safer="CreateExportTask to S3 first, or a retention that lets it age out",
    ),
    "DeleteResourcePolicy": row(
        "delete", "access", why="removes who may write logs to the account"
    ),
    "DeleteRetentionPolicy": row("update", why="log events are kept for ever instead of expiring"),
    "DisassociateKmsKey": row(
        "delete", "unguard", why="new log events are no longer encrypted with this key"
    ),
    "DisassociateSourceFromS3TableIntegration": row(
        "delete", why="removes the query access and the data that went with it"
    ),
    "PutAccountPolicy": row(
        "replace",
        "unguard",
        why="overwrites an account-wide policy, which may shorten retention or stop masking",
    ),
    "PutBearerTokenAuthentication": row(
        "update", "access", why="changes whether bearer tokens may write to the log group"
    ),
    "PutDataProtectionPolicy": row(
        "replace", "unguard", why="overwrites what masks sensitive data in the log group"
    ),
    "PutDeliveryDestinationPolicy": row(
        "replace", "access", why="replaces who may deliver logs to it"
    ),
    "PutDestinationPolicy": row(
        "replace", "access", why="replaces who may subscribe to the destination"
    ),
    "PutIntegration": row("create", why="adds an integration; there can be only one"),
    "PutLogGroupDeletionProtection": row(
        "update", "unguard", why="may switch deletion protection off"
    ),
    "PutMetricFilter": row(
        "replace",
        why="overwrites the filter if one has this name",
        safer="a new filter name",
        lookup="logs/DescribeMetricFilters",
    ),
    "PutResourcePolicy": row("replace", "access", why="replaces who may write logs to the account"),
    "PutRetentionPolicy": row(
        "delete",
        why="log events older than the new retention are deleted",
        safer="CreateExportTask to S3 first, or a longer retention",
        lookup="logs/DescribeLogGroups",
    ),
    "PutSubscriptionFilter": row(
        "replace",
        why="overwrites the filter if one has this name",
        safer="a new filter name",
        lookup="logs/DescribeSubscriptionFilters",
    ),
    "StartLiveTail": row("read", why="reads log events as they arrive"),
    "StopQuery": row("update", why="stops a query, which only reads"),
    "UpdateLookupTable": row("replace", why="replaces the whole content of the table"),
    "UpdateScheduledQuery": row("replace", why="overwrites the scheduled query"),
}
