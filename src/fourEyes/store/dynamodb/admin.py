"""How is the table made, and who may do what with it?"""

from __future__ import annotations

from typing import Any

from ...errors import SettingsError, StoreError
from ..rules import new_instance, new_secret_key
from . import keys
from .keys import VERSION
from .table import Lost, Table, put, translated

_SCHEMA = [
    {"AttributeName": "pk", "KeyType": "HASH"},
    {"AttributeName": "sk", "KeyType": "RANGE"},
]
_READS = ["dynamodb:ConditionCheckItem", "dynamodb:GetItem", "dynamodb:Query"]
_ADMINISTRATION = [
    "dynamodb:CreateTable",
    "dynamodb:DescribeTable",
    "dynamodb:DescribeTimeToLive",
    "dynamodb:UpdateTimeToLive",
]
_PUTS = {
    "agent": keys.AGENT_PREFIXES,
    "approver": keys.APPROVER_PREFIXES,
    "administrator": keys.ADMINISTRATOR_PREFIXES,
}


def init_table(name: str, region: str, endpoint: str | None = None) -> None:
    """
    Make the table where there is none, and a new ledger in it.

    A table that exists is used as it is. Raises `StoreError` with code `store_exists` where it
    holds a ledger.
    """
    table = Table(name, region, endpoint)
    with translated():
        _ensure_table(table)
        _ensure_ttl(table)
    ledger = {"version": VERSION, "instance": new_instance(), "secret_key": new_secret_key()}
    try:
        table.write(put(keys.META, ledger, "attribute_not_exists(#pk)"))
    except Lost as error:
        raise StoreError("the table holds a ledger already", "store_exists") from error
    finally:
        table.close()


def _ensure_table(table: Table) -> None:
    client = table.client()
    try:
        found = client.describe_table(TableName=table.name)["Table"]
    except client.exceptions.ResourceNotFoundException:
        client.create_table(
            TableName=table.name,
            KeySchema=_SCHEMA,
            AttributeDefinitions=[
                {"AttributeName": "pk", "AttributeType": "S"},
                {"AttributeName": "sk", "AttributeType": "S"},
            ],
            BillingMode="PAY_PER_REQUEST",
            DeletionProtectionEnabled=True,
        )
        client.get_waiter("table_exists").wait(
            TableName=table.name, WaiterConfig={"Delay": 1, "MaxAttempts": 120}
        )
        return
    if found["KeySchema"] != _SCHEMA:
        raise StoreError("the table has other keys than `pk` and `sk`", "store_corrupt")


def _ensure_ttl(table: Table) -> None:
    client = table.client()
    found = client.describe_time_to_live(TableName=table.name)["TimeToLiveDescription"]
    if found.get("TimeToLiveStatus") in ("ENABLED", "ENABLING"):
        if found.get("AttributeName") != "ttl":
            # Items would vanish by another clock, what is spent among them.
            raise StoreError("the table's TTL attribute is not `ttl`", "store_corrupt")
        return
    client.update_time_to_live(
        TableName=table.name,
        TimeToLiveSpecification={"Enabled": True, "AttributeName": "ttl"},
    )


def policy(name: str, region: str, *, role: str, account: str) -> dict[str, Any]:
    """
    Return the IAM policy of *role* (`agent`, `approver`, `administrator`) for the table.

    It denies what it does not allow: an agent's role may well be allowed more elsewhere.
    """
    if role not in _PUTS:
        raise SettingsError("the role must be `agent`, `approver` or `administrator`")
    if not (len(account) == 12 and account.isascii() and account.isdigit()):
        raise SettingsError("the account must be 12 digits")
    arn = table_arn(name, region, account)
    actions = [*_READS, *(_ADMINISTRATION if role == "administrator" else [])]
    prefixes = list(_PUTS[role])
    return {
        "Version": "2012-10-17",
        "Statement": [
            {"Sid": "Read", "Effect": "Allow", "Action": sorted(actions), "Resource": arn},
            {
                "Sid": "Put",
                "Effect": "Allow",
                "Action": "dynamodb:PutItem",
                "Resource": arn,
                "Condition": {
                    "ForAllValues:StringLike": {"dynamodb:LeadingKeys": prefixes},
                    # `ForAllValues` also holds where there is no value at all.
                    "Null": {"dynamodb:LeadingKeys": "false"},
                },
            },
            {
                "Sid": "NothingElse",
                "Effect": "Deny",
                "NotAction": sorted([*actions, "dynamodb:PutItem"]),
                "Resource": [arn, f"{arn}/*"],
            },
            {
                "Sid": "NoOtherKeys",
                "Effect": "Deny",
                "Action": "dynamodb:PutItem",
                "Resource": arn,
                "Condition": {
                    "ForAnyValue:StringNotLike": {"dynamodb:LeadingKeys": prefixes},
                },
            },
            *([_nothing_spent_expires(arn)] if role == "agent" else []),
        ],
    }


def _nothing_spent_expires(arn: str) -> dict[str, Any]:
    """Return the statement that lets nobody put a time over what says *spent*."""
    return {
        "Sid": "NothingSpentExpires",
        "Effect": "Deny",
        "Action": "dynamodb:PutItem",
        "Resource": arn,
        "Condition": {
            "ForAnyValue:StringLike": {"dynamodb:LeadingKeys": ["spent#*"]},
            "ForAnyValue:StringEquals": {"dynamodb:Attributes": ["ttl"]},
        },
    }


def table_arn(name: str, region: str, account: str) -> str:
    """Return the ARN of a table, by which AWS finds it in no other account."""
    return f"arn:{_partition(region)}:dynamodb:{region}:{account}:table/{name}"


def _partition(region: str) -> str:
    # Imported here: only who prints a policy needs it.
    from botocore.exceptions import UnknownRegionError
    from botocore.session import Session

    try:
        return str(Session().get_partition_for_region(region))
    except UnknownRegionError as error:
        raise SettingsError("`FOUREYES_STORE` names an unknown region") from error
