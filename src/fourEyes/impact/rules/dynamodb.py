"""Which DynamoDB calls create only, and which ones take something away?"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from ..row import Params, Row, Rule, State, row
from ..tables.dynamodb import OPERATIONS
from ._common import (
    ByMember,
    Judge,
    each,
    inside,
    is_exactly,
    knows_all,
    not_below,
    unless,
    worst,
)
from ._expressions import absent_attributes, removes_attributes

_PUT_MEMBERS = (
    "TableName Item Expected ReturnValues ReturnConsumedCapacity ReturnItemCollectionMetrics "
    "ConditionalOperator ConditionExpression ExpressionAttributeNames ExpressionAttributeValues "
    "ReturnValuesOnConditionCheckFailure"
)
_CREATED = row("create", why="the condition on the key refuses to overwrite an item")
_UPDATED = row("update", why="edits the named attributes of one item")
_REMOVED = row("delete", why="removes attributes, or elements of a set, from an item")


def _put_item(params: Params, state: State | None) -> Row | None:
    if not params:
        return None
    if _creates_only(params, state) and knows_all(params, _PUT_MEMBERS):
        return _CREATED
    # The key schema helps only where some attribute must be absent.
    default = OPERATIONS["PutItem"]
    return default if absent_attributes(params) else default._replace(lookup=None)


def _creates_only(put: Mapping[str, Any], state: State | None) -> bool:
    """
    Tell whether *put* demands that no item has its key yet.

    That is so where an attribute of the key must be absent. Which ones these are, the look-up
    knows; without it the demand must cover all attributes of the item, its key among them.
    """
    absent = absent_attributes(put)
    if state is not None and "KeySchema" in state:
        return not absent.isdisjoint(state["KeySchema"])
    item = put.get("Item", {}).keys()
    return bool(item) and absent >= item


def _update_item(params: Params, state: State | None) -> Row | None:
    if not params:
        return None
    return _REMOVED if removes_attributes(params) else _UPDATED


def _batch_write_item(params: Params, state: State | None) -> Row | None:
    requests = [one for table in params.get("RequestItems", {}).values() for one in table]
    if any(one.keys() != {"PutRequest"} for one in requests):
        return row("delete", why="the batch deletes items")
    return None


def _transact_write_items(params: Params, state: State | None) -> Row | None:
    entries = params.get("TransactItems", [])
    known = "TransactItems ReturnConsumedCapacity ReturnItemCollectionMetrics ClientRequestToken"
    if not entries or not knows_all(params, known):
        return None
    tables = {action.get("TableName") for entry in entries for action in entry.values()}
    # The look-up described one table; it says nothing about a second one.
    facts = state if len(tables) == 1 else None
    lookup = "dynamodb/DescribeTable" if len(tables) == 1 else None
    return worst(*(_entry(entry, facts, lookup) for entry in entries))


def _entry(entry: Mapping[str, Any], state: State | None, lookup: str | None) -> Row:
    kinds = set(entry)
    if kinds == {"ConditionCheck"}:
        return row("read", why="checks a condition only")
    if kinds == {"Update"}:
        return _REMOVED if removes_attributes(entry["Update"]) else _UPDATED
    if kinds != {"Put"}:
        return row("delete", why="the transaction deletes an item")
    if _creates_only(entry["Put"], state) and knows_all(entry["Put"], _PUT_MEMBERS):
        return _CREATED
    safer = OPERATIONS["PutItem"].safer
    helpful = lookup if absent_attributes(entry["Put"]) else None
    return row("replace", why="a Put may replace a whole item", safer=safer, lookup=helpful)


def _statement(params: Params, state: State | None) -> Row | None:
    return _partiql([params]) if "Statement" in params else None


def _statements(member: str) -> Rule:
    def rule(params: Params, state: State | None) -> Row | None:
        return _partiql(params.get(member, []))

    return rule


def _partiql(requests: Any) -> Row | None:
    # The judge is large; most processes never send PartiQL.
    from ..payloads.partiql import judge_partiql

    return worst(*(judge_partiql(request["Statement"]) for request in requests))


_REPLICA_GONE = row("delete", why="removes a replica with its copy of the data")
_INDEX_GONE = row("delete", why="removes an index")
_UNPROTECTED = row("update", "unguard", why="turns deletion protection off")


def _without_delete(gone: Row) -> Judge:
    return each(inside({"Delete": gone}, "Create Update"))


_update_table = ByMember(
    row("update", why="changes settings of a table without touching its items"),
    "AttributeDefinitions TableName BillingMode ProvisionedThroughput TableClass "
    "MultiRegionConsistency OnDemandThroughput WarmThroughput GlobalTableSettingsReplicationMode",
    {
        "DeletionProtectionEnabled": unless(_UNPROTECTED, True),
        "DisassociationProtectionEnabled": unless(_UNPROTECTED, True),
        "GlobalSecondaryIndexUpdates": _without_delete(_INDEX_GONE),
        "VectorIndexUpdates": _without_delete(_INDEX_GONE),
        "ReplicaUpdates": _without_delete(_REPLICA_GONE),
        "GlobalTableWitnessUpdates": _without_delete(_REPLICA_GONE),
        "StreamSpecification": inside(
            {
                "StreamEnabled": unless(
                    row("update", "disrupt", why="ends the table's stream and its readers"), True
                )
            },
            "StreamViewType",
        ),
        "SSESpecification": row("update", "unguard", why="changes the table's encryption key"),
    },
)

_PITR_OFF = row("update", "unguard", why="turns point-in-time recovery off")
_PITR_SHORTER = row(
    "update",
    "unguard",
    why="may shorten how far point-in-time recovery reaches back",
    lookup="dynamodb/DescribeContinuousBackups",
)


def _continuous_backups(params: Params, state: State | None) -> Row | None:
    settings = params.get("PointInTimeRecoverySpecification", {})
    if "PointInTimeRecoveryEnabled" not in settings:
        return None
    judges = {
        "PointInTimeRecoveryEnabled": unless(_PITR_OFF, True),
        "RecoveryPeriodInDays": _recovery_period,
    }
    base = row("update", why="turns point-in-time recovery on")
    rule = ByMember(base, "TableName", {"PointInTimeRecoverySpecification": inside(judges)})
    return rule(params, state)


def _recovery_period(value: Any, state: State | None) -> Row | None:
    # 35 days is the longest there is.
    if is_exactly(value, 35):
        return None
    return not_below("RecoveryPeriodInDays", _PITR_SHORTER)(value, state)


def _time_to_live(params: Params, state: State | None) -> Row | None:
    settings = params.get("TimeToLiveSpecification", {})
    off = settings.get("Enabled") is False and knows_all(settings, "Enabled AttributeName")
    if off and knows_all(params, "TableName TimeToLiveSpecification"):
        return row("update", why="items no longer expire")
    return None


RULES: dict[str, Rule] = {
    "PutItem": _put_item,
    "UpdateItem": _update_item,
    "BatchWriteItem": _batch_write_item,
    "TransactWriteItems": _transact_write_items,
    "ExecuteStatement": _statement,
    "BatchExecuteStatement": _statements("Statements"),
    "ExecuteTransaction": _statements("TransactStatements"),
    "UpdateTable": _update_table,
    "UpdateContinuousBackups": _continuous_backups,
    "UpdateTimeToLive": _time_to_live,
    "UpdateContributorInsights": ByMember(
        row("update", why="turns the record of the most used keys on"),
        "TableName IndexName ContributorInsightsMode",
        {
            "ContributorInsightsAction": unless(
                row("update", "disrupt", why="ends the record of the most used keys"), "ENABLE"
            )
        },
    ),
    "UpdateGlobalTable": ByMember(
        row("update", why="adds replicas to a global table"),
        "GlobalTableName",
        {"ReplicaUpdates": _without_delete(_REPLICA_GONE)},
    ),
}
