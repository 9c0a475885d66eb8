"""Can params, or an address, pass for something else than they are?"""

from __future__ import annotations

import contextlib
from collections import UserDict
from datetime import datetime, timezone
from enum import Enum

import boto3
import pytest
from botocore.config import Config
from botocore.exceptions import ClientError, ParamValidationError

from support import people
from support.people import ACCOUNT
from support.stage import REGION, blocked
from support.targets import BUCKET, KEY, TABLE, Targets

SCRATCH = {
    "id": "scratch",
    "match": {"account": [ACCOUNT], "resource": ["arn:aws:s3:::scratch/*"]},
    "exempt": True,
    "reason": "the agent's own working files",
}


class Bucket(str, Enum):
    """A name as many programs write theirs; formatted, it is not what is sent."""

    PROD = "prod"

    def __format__(self, spec: str) -> str:
        return "scratch"


@pytest.fixture
def prod(stage):
    stage.trust(rules=[people.rule_entry(), SCRATCH])
    stage.set_key_of_account()
    s3 = boto3.client("s3")
    for name in ("prod", "scratch"):
        s3.create_bucket(Bucket=name, CreateBucketConfiguration={"LocationConstraint": REGION})
        s3.put_object(Bucket=name, Key="k", Body=b"old")
    stage.install()
    return stage


def test_a_text_that_formats_itself_otherwise_is_what_is_sent(prod) -> None:
    s3 = boto3.client("s3")
    s3.delete_object(Bucket="scratch", Key="k")
    error = blocked(s3.delete_object, Bucket=Bucket.PROD, Key="k")
    document = prod.store.get(error.request_id).document
    assert document["resources"] == ["arn:aws:s3:::prod/k"]
    assert document["params"] == {"m": {"Bucket": "s:prod", "Key": "s:k"}}
    assert blocked(s3.delete_object, Bucket="prod", Key="k").request_id == error.request_id


@pytest.mark.parametrize("name", ["Action", "%41ction"])
def test_a_read_with_another_action_in_its_address_is_none(stage, name) -> None:
    """botocore keeps the query of an endpoint; which of two actions is obeyed, nobody knows."""
    ec2 = boto3.client("ec2")
    image = ec2.describe_images()["Images"][0]["ImageId"]
    made = ec2.run_instances(ImageId=image, MinCount=1, MaxCount=1)["Instances"][0]["InstanceId"]
    stage.install()
    endpoint = f"https://ec2.{REGION}.amazonaws.com/?{name}=TerminateInstances&InstanceId.1={made}"
    client = boto3.client("ec2", endpoint_url=endpoint)
    assert blocked(client.describe_instances).reason in {"request_changed", "not_judged"}
    found = ec2.describe_instances(InstanceIds=[made])["Reservations"][0]["Instances"][0]
    assert found["State"]["Name"] == "running"


def test_a_query_of_an_object_is_the_read_that_it_is_named(prod) -> None:
    answer = boto3.client("s3").select_object_content(
        Bucket="prod",
        Key="k",
        ExpressionType="SQL",
        Expression="select * from s3object",
        InputSerialization={"CSV": {}},
        OutputSerialization={"CSV": {}},
    )
    assert answer["ResponseMetadata"]["HTTPStatusCode"] == 200


def test_a_table_that_was_not_there_yet_takes_new_items_once_it_is(stage) -> None:
    stage.install()
    dynamodb = boto3.client("dynamodb")
    blocked(dynamodb.put_item, TableName="late", Item={"pk": {"S": "1"}})
    dynamodb.create_table(
        TableName="late",
        KeySchema=[{"AttributeName": "pk", "KeyType": "HASH"}],
        AttributeDefinitions=[{"AttributeName": "pk", "AttributeType": "S"}],
        BillingMode="PAY_PER_REQUEST",
    )
    dynamodb.put_item(TableName="late", Item={"pk": {"S": "1"}})


@pytest.mark.parametrize(
    "endpoint", ["https://s3.{0}.amazonaws.com/prod", "https://prod.s3.{0}.amazonaws.com"]
)
def test_an_endpoint_that_turns_a_bucket_into_a_folder_is_exempt_from_nothing(
    prod, endpoint
) -> None:
    prod_key = boto3.client("s3").put_object(Bucket="prod", Key="scratch/k", Body=b"old")
    assert prod_key["ETag"]
    by_path = Config(s3={"addressing_style": "path"})
    moved = boto3.client("s3", endpoint_url=endpoint.format(REGION), config=by_path)
    error = blocked(moved.delete_object, Bucket="scratch", Key="k")
    named = prod.store.get(error.request_id).document["endpoint"]
    assert "prod" in named
    assert boto3.client("s3").head_object(Bucket="prod", Key="scratch/k")


class Turned(str):
    """A text that is sent as another one."""

    def encode(self, *arguments: str) -> bytes:
        return b"k"


@pytest.mark.parametrize("bucket", ["prod", "scratch"])
def test_a_text_that_shows_itself_as_another_one_is_sent_as_it_was_judged(prod, bucket) -> None:
    s3 = boto3.client("s3")
    if bucket == "prod":
        prod.approve(blocked(s3.delete_object, Bucket=bucket, Key="other").request_id)
    s3.delete_object(Bucket=bucket, Key=Turned("other"))
    assert s3.head_object(Bucket=bucket, Key="k")


def sent_bodies(client) -> list[bytes]:
    """Keep what *client* sends, as bytes."""
    seen: list[bytes] = []

    def keep(request, **_: object) -> None:
        body = request.body or b""
        seen.append(body if isinstance(body, bytes) else body.encode())

    client.meta.events.register_first("before-send.*.*", keep)
    return seen


class Moment(datetime):
    """An instant that writes itself as another one."""

    def strftime(self, form: str) -> str:
        return "2199-01-01T00:00:00Z"

    def astimezone(self, tz: object = None) -> datetime:
        return self


def test_a_moment_that_writes_itself_otherwise_is_sent_as_it_was_approved(stage) -> None:
    Targets()
    stage.install()
    s3 = boto3.client("s3")
    sent = sent_bodies(s3)
    retention = {"Mode": "COMPLIANCE", "RetainUntilDate": Moment(2027, 1, 1, tzinfo=timezone.utc)}
    call = {"Bucket": BUCKET, "Key": KEY, "Retention": retention}
    stage.approve(blocked(s3.put_object_retention, **call).request_id)
    tried_anyhow(s3.put_object_retention, **call)
    assert any(b"2027-01-01" in body for body in sent)
    assert not any(b"2199" in body for body in sent)


class Price(float):
    """A number that writes itself as another one."""

    def __str__(self) -> str:
        return "999999.0"

    __repr__ = __str__


def test_a_number_that_writes_itself_otherwise_is_sent_as_it_was_approved(stage) -> None:
    stage.install()
    ec2 = boto3.client("ec2")
    sent = sent_bodies(ec2)

    def buy(price: float) -> None:
        ec2.purchase_reserved_instances_offering(
            InstanceCount=1,
            ReservedInstancesOfferingId="o-1",
            LimitPrice={"Amount": price, "CurrencyCode": "USD"},
        )

    stage.approve(blocked(buy, 50.0).request_id)
    tried_anyhow(buy, Price(50.0))
    assert any(b"LimitPrice.Amount=50.0" in body for body in sent)


def tried_anyhow(call, *arguments: object, **params: object) -> None:
    """Make a call that moto does not know, or refuses."""
    with contextlib.suppress(NotImplementedError, ClientError):
        call(*arguments, **params)


def test_a_bytearray_is_sent_as_it_was_approved(stage) -> None:
    Targets()
    stage.install(CREATE_ONLY="off")
    s3 = boto3.client("s3")
    body = bytearray(b"approved text")
    stage.approve(blocked(s3.put_object, Bucket=BUCKET, Key=KEY, Body=body).request_id)

    def change(**_: object) -> None:
        body[:] = b"something els"

    s3.meta.events.register("before-call.s3", change)
    s3.put_object(Bucket=BUCKET, Key=KEY, Body=body)
    assert s3.get_object(Bucket=BUCKET, Key=KEY)["Body"].read() == b"approved text"


class FickleMap(UserDict):
    """A map that shows what it orders only to the serialiser, which asks first."""

    asked = 0

    def items(self):
        self.asked += 1
        return self.data.items() if self.asked == 1 else {}.items()

    def values(self):
        return {}.values()


def test_a_map_of_a_class_of_its_own_orders_nothing_unseen(stage) -> None:
    targets = Targets("dynamodb")
    stage.install()
    unchecked = boto3.client("dynamodb", config=Config(parameter_validation=False))
    order = FickleMap({"x": {"Action": "DELETE"}})
    error = blocked(
        unchecked.update_item, TableName=TABLE, Key={"pk": {"S": "1"}}, AttributeUpdates=order
    )
    assert error.reason == "not_judged"
    assert "`AttributeUpdates`" in str(error)
    targets.assert_intact()


def test_what_botocore_finds_wrong_stays_botocores_error(stage) -> None:
    stage.install()
    with pytest.raises(ParamValidationError, match="Invalid type for parameter Item"):
        boto3.client("dynamodb").put_item(TableName=TABLE, Item=UserDict({"pk": {"S": "1"}}))


def test_deletes_of_two_things_are_two_requests_whatever_the_model_calls_a_token(stage) -> None:
    stage.install()
    athena = boto3.client("athena")
    first = blocked(athena.delete_named_query, NamedQueryId="scratch-query")
    other = blocked(athena.delete_named_query, NamedQueryId="prod-query")
    assert first.request_id != other.request_id
    tree = stage.store.get(other.request_id).document["params"]
    assert tree == {"m": {"NamedQueryId": "s:prod-query"}}


def test_a_secret_by_its_name_stands_in_no_request(stage) -> None:
    stage.install()
    error = blocked(
        boto3.client("elasticache").modify_replication_group,
        ReplicationGroupId="r",
        AuthToken="hunter2-hunter2-hunter2",
        AuthTokenUpdateStrategy="SET",
    )
    assert "hunter2" not in stage.store.get(error.request_id).body + str(error.to_dict())
