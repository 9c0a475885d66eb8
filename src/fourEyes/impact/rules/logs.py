"""Which CloudWatch Logs calls keep everything that is there?"""

from __future__ import annotations

from ..row import Params, Row, Rule, State, row
from ..tables.logs import OPERATIONS
from ._common import is_exactly, knows_all, unless
from ._settings import SETTINGS, Lowering, Raising, created_where_absent, keeps


def _put_retention_policy(params: Params, state: State | None) -> Row | None:
    if params.keys() != {"logGroupName", "retentionInDays"}:
        return None
    days = params["retentionInDays"]
    shortens = keeps("retentionInDays", OPERATIONS["PutRetentionPolicy"])(days, state)
    if shortens is None:
        return row("update", why="a look-up found that log events are not kept for longer now")
    if keeps("oldestInDays", shortens)(days, state) is None:
        return row("update", why="a look-up found that no log event can be older than that")
    return shortens


def _put_query_definition(params: Params, state: State | None) -> Row | None:
    known = "queryLanguage name logGroupNames queryString clientToken parameters"
    if "name" in params and knows_all(params, known):
        return row("create", why="saves a new query; without an id none is overwritten")
    return None


def _put_account_policy(params: Params, state: State | None) -> Row | None:
    if not is_exactly(params.get("policyType"), "RETENTION_POLICY"):
        return None
    return row("delete", "unguard", why="log events older than the new retention are deleted")


_FILTER = "logGroupName filterName filterPattern applyOnTransformedLogs fieldSelectionCriteria"

RULES: dict[str, Rule] = {
    "PutAccountPolicy": _put_account_policy,
    "PutLogGroupDeletionProtection": Lowering(
        row("update", why="switches deletion protection on"),
        {"deletionProtectionEnabled": True},
        "logGroupIdentifier",
    ),
    "PutMetricFilter": created_where_absent(
        f"{_FILTER} metricTransformations emitSystemFieldDimensions"
    ),
    "PutQueryDefinition": _put_query_definition,
    "PutRetentionPolicy": _put_retention_policy,
    "PutSubscriptionFilter": created_where_absent(
        f"{_FILTER} destinationArn roleArn distribution emitSystemFields"
    ),
    "UpdateLogAnomalyDetector": Raising(
        {
            "enabled": unless(
                row("update", "unguard", why="anomalies in the logs are no longer found"), True
            )
        },
        SETTINGS,
    ),
}
