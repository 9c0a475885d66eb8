"""Things in moto that an attack tries to destroy, and the proof that they are still there."""

from __future__ import annotations

from typing import Any

import boto3

from .stage import REGION

BUCKET = "prod-data"
KEY = "orders.csv"
TABLE = "orders"
CONTENT = b"all orders"


class Targets:
    """
    A bucket with an object, made before any guard, and more where a test asks for it.

    Each service costs the test a client and moto a start, hence only what is needed.
    """

    def __init__(self, *more: str) -> None:
        self.s3: Any = boto3.client("s3", region_name=REGION)
        where = {"LocationConstraint": REGION}
        self.s3.create_bucket(Bucket=BUCKET, CreateBucketConfiguration=where)
        self.s3.put_object(Bucket=BUCKET, Key=KEY, Body=CONTENT)
        self.dynamodb: Any = None
        self.ec2: Any = None
        if "dynamodb" in more:
            self._make_table()
        if "ec2" in more:
            self._make_instance()

    def _make_table(self) -> None:
        self.dynamodb = boto3.client("dynamodb", region_name=REGION)
        self.dynamodb.create_table(
            TableName=TABLE,
            KeySchema=[{"AttributeName": "pk", "KeyType": "HASH"}],
            AttributeDefinitions=[{"AttributeName": "pk", "AttributeType": "S"}],
            BillingMode="PAY_PER_REQUEST",
        )
        self.dynamodb.put_item(TableName=TABLE, Item={"pk": {"S": "1"}})

    def _make_instance(self) -> None:
        self.ec2 = boto3.client("ec2", region_name=REGION)
        made = self.ec2.run_instances(ImageId="ami-12c6146b", MinCount=1, MaxCount=1)
        self.instance: str = made["Instances"][0]["InstanceId"]

    def assert_intact(self) -> None:
        """Fail unless everything is as it was."""
        assert self.s3.get_object(Bucket=BUCKET, Key=KEY)["Body"].read() == CONTENT
        if self.dynamodb:
            found = self.dynamodb.get_item(TableName=TABLE, Key={"pk": {"S": "1"}})
            assert found["Item"] == {"pk": {"S": "1"}}
        if self.ec2:
            seen = self.ec2.describe_instances(InstanceIds=[self.instance])
            state = seen["Reservations"][0]["Instances"][0]["State"]["Name"]
            assert state == "running"
