"""Which read-only look-up gives a rule the state it asks for?"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

LookUp = Callable[[Any, Mapping[str, Any]], Mapping[str, Any] | None]
"""Takes a client of the call's service and the call's params; returns a rule's `state`."""


def head_object(client: Any, params: Mapping[str, Any]) -> Mapping[str, Any] | None:
    """Tell whether an object is there, and whether the bucket keeps old versions."""
    from botocore.exceptions import ClientError

    versioning = client.get_bucket_versioning(Bucket=params["Bucket"]).get("Status", "")
    if versioning == "Enabled":
        return {"Versioning": "Enabled"}
    try:
        client.head_object(Bucket=params["Bucket"], Key=params["Key"])
    except ClientError as error:
        if error.response["ResponseMetadata"]["HTTPStatusCode"] == 404:
            return {"exists": False}
        raise
    return {"exists": True}


def key_schema(client: Any, params: Mapping[str, Any]) -> Mapping[str, Any] | None:
    """Return the names of a DynamoDB table's key attributes, partition key first."""
    table = client.describe_table(TableName=params["TableName"])["Table"]
    return {"KeySchema": [key["AttributeName"] for key in table["KeySchema"]]}


LOOKUPS: Mapping[str, LookUp] = {
    "s3/HeadObject": head_object,
    "dynamodb/DescribeTable": key_schema,
}
