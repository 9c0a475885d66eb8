"""What do the CloudWatch operations do where their names mislead?"""

from __future__ import annotations

from ..row import Row, row, rows

OPERATIONS: dict[str, Row] = {
    "DeleteAlarms": row(
        "delete",
        "unguard",
        why="nobody is told any more when these limits are passed",
        safer="DisableAlarmActions keeps them",
    ),
    "DisableAlarmActions": row(
        "update", "unguard", "disrupt", why="the alarms no longer tell anybody or act"
    ),
    "DisassociateDatasetKmsKey": row(
        "delete", "unguard", why="data is no longer encrypted with this key"
    ),
    "PutAlarmMuteRule": row("replace", "unguard", why="mutes alarms while the rule applies"),
    "PutAnomalyDetector": row(
        "replace", why="overwrites the model settings if there is one for this metric"
    ),
    "PutCompositeAlarm": row(
        "replace",
        why="overwrites the whole alarm if one has this name",
        safer="a new alarm name",
        lookup="cloudwatch/DescribeAlarms",
    ),
    "PutDashboard": row(
        "replace",
        why="replaces the whole dashboard if one has this name",
        safer="a new dashboard name",
        lookup="cloudwatch/GetDashboard",
    ),
    "PutLogAlarm": row(
        "replace", why="overwrites the whole alarm if one has this name", safer="a new alarm name"
    ),
    "PutManagedInsightRules": row("create", why="adds managed rules, or switches them on again"),
    "PutMetricAlarm": row(
        "replace",
        why="overwrites the whole alarm if one has this name",
        safer="a new alarm name",
        lookup="cloudwatch/DescribeAlarms",
    ),
    "PutMetricStream": row(
        "replace", why="overwrites the stream's filters and destination if one has this name"
    ),
    "SetAlarmState": row(
        "execute", why="runs what the alarm does in this state: scales, stops, or calls code"
    ),
    "UpdateOTelEnrichment": row("replace", why="replaces the filters"),
    "UpdateResourceMetricsConfiguration": row("replace", why="replaces the metric selections"),
    **rows(
        "delete",
        why={
            "DeleteAlarmMuteRule": "alarms that it mutes act again at once",
            "DeleteAnomalyDetector": "alarms lose the band of values that they compare with",
            "DeleteDashboards": "removes dashboards for good",
            "DeleteInsightRules": "ends reports on logs; alarms on them get no values",
            "DeleteMetricDataQueryDefinition": "removes a saved query of metrics",
            "DeleteMetricStream": "metrics no longer reach the stream's readers",
            "DeleteResourceMetricsConfiguration": "detailed metrics of it are collected no more",
        },
    ),
    **rows(
        "replace",
        why={
            "PutInsightRule": "overwrites the rule of the same name",
            "PutMetricDataQueryDefinition": "overwrites the saved query of metrics",
        },
    ),
    **rows(
        "update",
        "disrupt",
        why={
            "DisableInsightRules": "ends reports on logs until the rules are enabled again",
            "StopMetricStreams": "metrics no longer reach the streams' readers",
            "StopOTelEnrichment": "metrics no longer carry what describes their resources",
        },
    ),
}
