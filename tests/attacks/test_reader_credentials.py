"""Can a call be judged with one credential and signed with another?"""

from __future__ import annotations

import boto3
import pytest
from botocore.credentials import Credentials

from support import people
from support.people import ACCOUNT
from support.stage import REGION, blocked

OTHER = "AKIAIOSFODNN7EXAMPLE"
EXEMPT = {
    "id": "sandbox",
    "match": {
        "account": [ACCOUNT],
        "resource": [f"arn:aws:dynamodb:{REGION}:{ACCOUNT}:table/orders"],
    },
    "exempt": True,
    "reason": "the sandbox's own table",
}


@pytest.fixture
def table(stage):
    stage.set_key_of_account()
    boto3.client("dynamodb").create_table(
        TableName="orders",
        KeySchema=[{"AttributeName": "pk", "KeyType": "HASH"}],
        AttributeDefinitions=[{"AttributeName": "pk", "AttributeType": "S"}],
        BillingMode="PAY_PER_REQUEST",
    )
    return stage


def drop_as_another(event: str, how) -> str:
    client = boto3.client("dynamodb")
    credentials = client._request_signer._credentials
    client.meta.events.register(event, lambda **event: how(credentials, event))
    return blocked(client.delete_table, TableName="orders").reason


def in_place(credentials, event) -> None:
    credentials.access_key = OTHER


def for_this_request(credentials, event) -> None:
    signing = event["request"].context.setdefault("signing", {})
    signing["request_credentials"] = Credentials(OTHER, "x")


WAYS = [("before-call", in_place), ("before-sign", for_this_request)]


@pytest.mark.parametrize(("event", "how"), WAYS)
def test_an_approval_for_one_account_is_not_used_in_another(table, event, how) -> None:
    table.install()
    request = blocked(boto3.client("dynamodb").delete_table, TableName="orders").request_id
    table.approve(request)
    assert drop_as_another(event, how) == "request_changed"


@pytest.mark.parametrize(("event", "how"), WAYS)
def test_an_exemption_of_one_account_is_not_used_in_another(table, event, how) -> None:
    table.trust(rules=[people.rule_entry(), EXEMPT])
    table.install()
    assert drop_as_another(event, how) == "request_changed"
