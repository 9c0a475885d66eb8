"""What is shown and logged of params holds no secret, and always names the resource."""

from __future__ import annotations

import datetime
import hashlib
import io
import json
from decimal import Decimal
from typing import Any

import pytest

from fourEyes.intent.redact import (
    CUT,
    MAX_DEPTH,
    MAX_HASHED,
    SECRET_BY_NAME,
    SENSITIVE,
    STREAM,
    redact,
)
from support import log

SECRET = "hunter2-hunter2"


def shown(service: str, operation: str, params: dict[str, Any]) -> dict[str, Any]:
    """Return what is shown of a call's params, after a trip through JSON."""
    model = log.service_model(service).operation_model(operation)
    text = json.dumps(redact(params, model.input_shape), allow_nan=False)
    loaded: dict[str, Any] = json.loads(text)
    return loaded


@pytest.mark.parametrize(
    ("service", "operation", "params"),
    [
        ("secretsmanager", "PutSecretValue", {"SecretString": SECRET}),
        ("secretsmanager", "PutSecretValue", {"SecretBinary": SECRET.encode()}),
        ("ssm", "PutParameter", {"Value": SECRET}),
        ("lambda", "UpdateFunctionConfiguration", {"Environment": {"Variables": {"A": SECRET}}}),
        ("cognito-idp", "InitiateAuth", {"AuthParameters": {"PASSWORD": SECRET}}),
        ("iam", "CreateLoginProfile", {"Password": SECRET}),
    ],
)
def test_what_the_service_marks_as_sensitive_is_left_out(
    service: str, operation: str, params: dict[str, Any]
) -> None:
    text = json.dumps(shown(service, operation, params))

    assert SECRET not in text
    # No hash either: a short secret could be searched for.
    assert hashlib.sha256(SECRET.encode()).hexdigest() not in text


@pytest.mark.parametrize(
    ("service", "operation", "params"),
    [
        ("redshift", "CreateCluster", {"MasterUserPassword": SECRET}),
        (
            "ecs",
            "RegisterTaskDefinition",
            {
                "containerDefinitions": [
                    {"environment": [{"name": "DB_PASSWORD", "value": SECRET}]},
                ]
            },
        ),
        (
            "cloudformation",
            "UpdateStack",
            {"Parameters": [{"ParameterKey": "ApiToken", "ParameterValue": SECRET}]},
        ),
        ("dynamodb", "PutItem", {"Item": {"password": {"S": SECRET}}}),
        ("dynamodb", "PutItem", {"Item": {"doc": {"M": {"api_key": {"S": SECRET}}}}}),
        (
            "glue",
            "CreateConnection",
            {"ConnectionInput": {"ConnectionProperties": {"PASSWORD": SECRET}}},
        ),
        ("sqs", "SetQueueAttributes", {"Attributes": {"webhook-secret": SECRET}}),
    ],
)
def test_what_a_name_gives_away_as_a_secret_is_left_out(
    service: str, operation: str, params: dict[str, Any]
) -> None:
    assert SECRET not in json.dumps(shown(service, operation, params))


@pytest.mark.parametrize(
    ("service", "operation", "params"),
    [
        ("secretsmanager", "DeleteSecret", {"SecretId": "prod/db", "RecoveryWindowInDays": 7}),
        ("secretsmanager", "CreateSecret", {"Name": "prod/db-password"}),
        ("iam", "DeleteAccessKey", {"AccessKeyId": "AKIAIOSFODNN7EXAMPLE", "UserName": "bob"}),
        ("apigateway", "DeleteApiKey", {"apiKey": "a1b2c3"}),
        ("ec2", "DeleteKeyPair", {"KeyName": "bastion"}),
        ("kms", "ScheduleKeyDeletion", {"KeyId": "1234", "PendingWindowInDays": 7}),
        ("iam", "UpdateAccountPasswordPolicy", {"MinimumPasswordLength": 8, "HardExpiry": True}),
        ("sns", "Unsubscribe", {"SubscriptionArn": "arn:aws:sns:eu-west-1:1:t:2"}),
        ("ecr", "PutImageScanningConfiguration", {"repositoryName": "token-service"}),
        ("dynamodb", "DeleteItem", {"TableName": "secrets", "Key": {"id": {"S": "7"}}}),
    ],
)
def test_an_identifier_stays_readable(service: str, operation: str, params: dict[str, Any]) -> None:
    assert shown(service, operation, params) == params


def test_blobs_become_hash_and_length() -> None:
    body = {"sha256": hashlib.sha256(b"abc").hexdigest(), "length": 3}

    for value in (b"abc", bytearray(b"abc"), memoryview(b"abc"), "abc"):
        assert shown("s3", "PutObject", {"Bucket": "b", "Key": "k", "Body": value})["Body"] == body


def test_a_large_blob_is_not_hashed() -> None:
    large = bytes(MAX_HASHED + 1)

    assert shown("s3", "PutObject", {"Body": large})["Body"] == {"length": MAX_HASHED + 1}


def test_a_stream_is_never_read() -> None:
    class Stream(io.BytesIO):
        def read(self, *_: Any) -> bytes:
            raise AssertionError("read")

    assert shown("s3", "PutObject", {"Body": Stream(b"abc")})["Body"] == STREAM


def test_what_json_has_no_word_for_is_shown_as_text() -> None:
    moment = datetime.datetime(2026, 1, 2, tzinfo=datetime.timezone.utc)
    values = {"a": moment, "b": Decimal("1.50"), "c": float("nan"), "d": object(), "e": {1, 2}}

    assert redact({"A": values})["A"] == {
        "a": "2026-01-02T00:00:00+00:00",
        "b": "1.50",
        "c": "nan",
        "d": "[object]",
        "e": [1, 2],
    }


def test_long_texts_lists_and_maps_are_cut_and_say_by_how_much() -> None:
    found = redact(
        {"Text": "x" * 1000, "List": list(range(100)), "Map": {str(n): n for n in range(100)}}
    )

    assert found["Text"] == "x" * 512 + "[488 more]"
    assert found["List"][-1] == "[36 more]"
    assert len(found["Map"]) == 65
    assert found["Map"]["[more]"] == 36


def test_the_whole_is_bounded() -> None:
    wide = {f"m{n}": {f"k{m}": "x" * 600 for m in range(60)} for n in range(60)}

    assert len(json.dumps(redact({"Wide": wide}))) < 200_000
    assert len(redact({f"m{n}": n for n in range(100_000)})) == 512


def test_depth_is_bounded_also_in_itself() -> None:
    endless: dict[str, Any] = {}
    endless["again"] = endless
    found: Any = redact({"A": endless})
    for _ in range(MAX_DEPTH + 1):
        found = found[next(iter(found))]
        if found == CUT:
            break

    assert found == CUT


def test_without_a_shape_names_still_decide() -> None:
    found = redact({"Password": SECRET, "Headers": {"Authorization": SECRET}, "Name": "n"})

    assert found == {
        "Password": SECRET_BY_NAME,
        "Headers": {"Authorization": SECRET_BY_NAME},
        "Name": "n",
    }


def test_a_member_that_the_shape_does_not_know_is_shown_by_its_name() -> None:
    assert shown("sns", "Publish", {"Odd": "x", "OddToken": SECRET}) == {
        "Odd": "x",
        "OddToken": SECRET_BY_NAME,
    }


def test_a_sensitive_structure_is_left_out_whole() -> None:
    found = shown("ssm", "PutParameter", {"Name": "n", "Value": {"odd": SECRET}})

    assert found == {"Name": "n", "Value": SENSITIVE}


def test_an_idempotency_token_is_shown_since_an_approval_leaves_it_out() -> None:
    params = {"ClientRequestToken": "7b2f", "SecretId": "prod/db"}

    assert shown("secretsmanager", "PutSecretValue", params) == params
