"""What do the CloudWatch Logs operations do where their names mislead?"""

from __future__ import annotations

from ..row import Row, row, rows

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
    "DeleteLogStream": row(
        "delete",
        why="removes the stream with every log event in it for good",
        safer="CreateExportTask first keeps a copy",
    ),
    **rows(
        "delete",
        why={
            "DeleteDelivery": "these logs are no longer delivered",
            "DeleteDeliveryDestination": "removes where logs can be delivered",
            "DeleteDeliverySource": "removes a source of logs that no delivery uses",
            "DeleteDestination": "logs of other accounts no longer arrive by it",
            "DeleteIndexPolicy": "new log events are no longer indexed by these fields",
            "DeleteIntegration": "cuts OpenSearch dashboards off from the logs",
            "DeleteLogAnomalyDetector": "unusual log events are no longer noticed",
            "DeleteLookupTable": "removes a lookup table for good; queries that name it fail",
            "DeleteMetricFilter": "the metric gets no values, and alarms on it stay silent",
            "DeleteQueryDefinition": "removes a saved query",
            "DeleteScheduledQuery": "the query no longer runs by itself",
            "DeleteSubscriptionFilter": "log events no longer reach those who read them by it",
            "DeleteSyslogConfiguration": "syslog data no longer reaches the log group",
            "DeleteTransformer": "new log events are stored as they come",
        },
    ),
    **rows(
        "replace",
        why={
            "PutDeliveryDestination": "changes where logs of the same name are delivered",
            "PutDeliverySource": "changes whose logs a source of the same name delivers",
            "PutDestination": "changes where logs of other accounts go, and by which role",
            "PutIndexPolicy": "replaces the fields that log events are indexed by",
            "PutQueryDefinition": "overwrites the saved query that queryDefinitionId names",
            "PutStorageTierPolicy": "replaces which storage the account's logs are kept in",
            "PutSyslogConfiguration": "replaces how syslog data reaches the log group",
            "PutTransformer": "replaces how new log events are transformed",
        },
    ),
}
