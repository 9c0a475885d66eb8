"""What CloudTrail shows of the agent and the guard does not know went around it."""

from __future__ import annotations

import gzip
import json
from pathlib import Path
from typing import Any

import pytest

from fourEyes.audit.cloudtrail import read_cloudtrail
from fourEyes.audit.reconcile import Reconciliation, reconcile
from fourEyes.errors import LogError
from support import log

PRINCIPALS = [log.PRINCIPAL, f"{log.PRINCIPAL}/*"]
JTI = "01JABCDEFGHJKMNPQRSTV0"


def record(request_id: str | None, **changes: Any) -> dict[str, Any]:
    """Return the record of a call that the guard let go."""
    outcome: dict[str, Any] = {"state": "done", "attempts": 1}
    if request_id is not None:
        outcome["awsRequestId"] = request_id
    return {
        "event": "call.executed",
        "time": "2026-01-02T10:00:00.000Z",
        "eventSource": "dynamodb.amazonaws.com",
        "eventName": "DeleteTable",
        "awsRegion": "eu-west-1",
        "recipientAccountId": log.ACCOUNT,
        "agent": {"id": "kiro", "accessKeyId": log.KEY},
        "jti": [JTI],
        "outcome": outcome,
        **changes,
    }


def event(request_id: str, **changes: Any) -> dict[str, Any]:
    """Return the event that CloudTrail writes for such a call."""
    return {
        "eventID": f"event-of-{request_id}",
        "eventType": "AwsApiCall",
        "eventTime": "2026-01-02T10:00:01Z",
        "eventSource": "dynamodb.amazonaws.com",
        "eventName": "DeleteTable",
        "awsRegion": "eu-west-1",
        "requestID": request_id,
        "readOnly": False,
        "userAgent": f"Boto3/1.44 md/foureyes#{JTI}",
        "userIdentity": {
            "type": "AssumedRole",
            "arn": log.CALLER.session,
            "accountId": log.ACCOUNT,
            "accessKeyId": log.KEY,
            "sessionContext": {
                "sessionIssuer": {"arn": f"arn:aws:iam::{log.ACCOUNT}:role/path/agent-ops"}
            },
        },
        **changes,
    }


def compare(records: list[dict[str, Any]], events: list[dict[str, Any]]) -> Reconciliation:
    return reconcile(records, events, PRINCIPALS)


def _ids(found: Reconciliation) -> list[str]:
    return [stray.request_id for stray in found.strays]


def test_a_call_that_the_guard_let_go_is_matched_by_the_services_own_request_id() -> None:
    found = compare([record("r1")], [event("r1")])

    assert found.is_clean
    assert (found.matched, found.unseen) == (1, 0)


def test_exactly_what_went_around_the_guard_is_found() -> None:
    """Delayed, duplicated and multi-region events, a role session, and three calls around."""
    elsewhere = {"awsRegion": "us-east-1"}
    records = [
        record("r1"),
        record("r2", **elsewhere),
        record("r3", event="call.allowed", eventName="CreateTable", jti=[]),
        record(None, event="call.unknown"),
    ]
    stranger = {"userIdentity": {"arn": f"arn:aws:iam::{log.ACCOUNT}:user/bob"}}
    quiet = {"userAgent": "curl/8"}
    events = [
        event("r1", eventTime="2026-01-02T10:00:00Z"),
        event("r1"),  # delivered twice
        event("r1", awsRegion="us-east-1"),  # and by the trail of another region
        event("r2", **elsewhere, eventTime="2026-01-02T10:17:00Z"),  # 17 minutes late
        event("r3", eventName="CreateTable", **quiet),
        event("lost", eventTime="2026-01-02T10:04:00Z", **quiet),  # its answer never arrived
        event("read", eventName="DescribeTable", readOnly=True),
        event("bob", **stranger),
        event("around-1", **quiet),
        event("around-2", eventSource="s3.amazonaws.com", eventName="DeleteBucket", **quiet),
        event("around-3"),  # with the tag of an approval that was spent on r1
    ]

    found = compare(records, events)

    assert sorted(_ids(found)) == ["around-1", "around-2", "around-3"]
    assert [stray.request_id for stray in found.strays if stray.is_forged] == ["around-3"]
    assert not any(stray.is_recorded for stray in found.strays)
    assert (found.matched, found.repeated, found.ignored, found.unseen) == (4, 2, 2, 0)


def test_a_lost_answer_explains_one_event_only() -> None:
    quiet = {"userAgent": "curl/8"}
    found = compare([record(None)], [event("a", **quiet), event("b", **quiet)])

    assert _ids(found) == ["b"]


@pytest.mark.parametrize(
    "changes",
    [
        {"eventName": "DeleteBackup"},
        {"awsRegion": "eu-west-2"},
        {"eventTime": "2026-01-02T10:06:00Z"},
        {"eventSource": "s3.amazonaws.com"},
    ],
)
def test_a_lost_answer_does_not_explain_another_call(changes: dict[str, Any]) -> None:
    assert _ids(compare([record(None)], [event("a", **changes)])) == ["a"]


def test_a_lost_answer_does_not_explain_another_key() -> None:
    other = event("a")
    other["userIdentity"] = {**other["userIdentity"], "accessKeyId": "AKIAANOTHER"}

    assert _ids(compare([record(None)], [other])) == ["a"]


def test_earlier_attempts_of_one_call_are_its_own() -> None:
    three = record("r3")
    three["outcome"]["attempts"] = 3
    attempts = [event(name, errorCode="ThrottlingException") for name in ("r1", "r2")]

    assert compare([three], [*attempts, event("r3")]).is_clean
    assert _ids(compare([three], [*attempts, event("r3"), event("r4")])) == ["r4"]


@pytest.mark.parametrize("name", ["call.blocked", "request.opened", "approval.spent"])
def test_what_was_not_sent_explains_nothing(name: str) -> None:
    assert _ids(compare([record("r1", event=name)], [event("r1")])) == ["r1"]


def test_a_call_that_proved_unsent_explains_nothing() -> None:
    unsent = record(None)
    unsent["outcome"]["state"] = "unsent"

    assert _ids(compare([unsent], [event("r1")])) == ["r1"]


def test_a_request_id_of_another_service_or_account_explains_nothing() -> None:
    assert _ids(compare([record("r1", eventSource="s3.amazonaws.com")], [event("r1")])) == ["r1"]
    assert _ids(compare([record("r1", recipientAccountId="1" * 12)], [event("r1")])) == ["r1"]


def test_a_request_id_that_another_endpoint_gave_explains_nothing() -> None:
    ours = record("r1", endpoint="http://127.0.0.1:4566")
    (stray,) = compare([ours], [event("r1")]).strays

    assert stray.request_id_of == "DeleteTable"
    assert "went around" in stray.says and "`DeleteTable`" in stray.says


@pytest.mark.parametrize(
    ("endpoint", "is_clean"),
    [
        ("https://vpce-1-2.dynamodb.eu-west-1.vpce.amazonaws.com:443", True),
        ("https://dynamodb.eu-west-1.api.aws:443", True),
        ("https://dynamodb.eusc-de-east-1.amazonaws.eu:443", True),
        ("https://dynamodb.us-iso-east-1.c2s.ic.gov:443", True),
        ("http://dynamodb.eu-west-1.amazonaws.com:80", False),
        ("https://dynamodb.eu-west-1.amazonaws.com.example:443", False),
        ("https://notamazonaws.com:443", False),
        ("https://a1.execute-api.eu-west-1.amazonaws.com:443", False),
        ("https://mine-1.eu-west-1.elb.amazonaws.com:443", False),
        ("https://vpce-1.vpce-svc-0a.eu-west-1.vpce.amazonaws.com:443", False),
        ("https://[", False),
    ],
)
def test_an_endpoint_of_awss_own_is_aws(endpoint: str, is_clean: bool) -> None:
    assert compare([record("r1", endpoint=endpoint)], [event("r1")]).is_clean is is_clean


def test_a_request_id_of_another_operation_explains_nothing() -> None:
    (stray,) = compare([record("r1", eventName="TagResource")], [event("r1")]).strays

    assert (stray.is_recorded, stray.request_id_of) == (False, "TagResource")


@pytest.mark.parametrize(
    ("ours", "theirs"),
    [
        ("DeleteObjects", "DeleteObject"),
        ("DeleteObjects", "DeleteObjects"),
        ("PutBucketLifecycleConfiguration", "PutBucketLifecycle"),
        ("PutBucketNotificationConfiguration", "PutBucketNotification"),
        ("PutPublicAccessBlock", "PutBucketPublicAccessBlock"),
        ("DeletePublicAccessBlock", "DeleteAccountPublicAccessBlock"),
        ("PutObjectLockConfiguration", "PutBucketObjectLockConfiguration"),
        ("PutObjectLegalHold", "PutObjectLockLegalHold"),
    ],
)
def test_names_that_s3_spells_otherwise_are_the_operations(ours: str, theirs: str) -> None:
    s3 = {"eventSource": "s3.amazonaws.com"}

    assert compare(
        [record("r1", eventName=ours, **s3)], [event("r1", eventName=theirs, **s3)]
    ).is_clean


@pytest.mark.parametrize(
    ("ours", "theirs"),
    [
        ("PutObject", "DeleteObject"),
        ("PutObjectLockConfiguration", "PutObject"),
        ("PutBucketPolicy", "DeleteBucketPolicy"),
        ("PutObjectAcl", "PutBucketAcl"),
    ],
)
def test_other_names_of_s3_are_other_operations(ours: str, theirs: str) -> None:
    s3 = {"eventSource": "s3.amazonaws.com"}
    found = compare([record("r1", eventName=ours, **s3)], [event("r1", eventName=theirs, **s3)])

    assert _ids(found) == ["r1"]


def test_a_recorded_call_with_a_foreign_tag_is_told_apart() -> None:
    (stray,) = compare([record("r1", jti=[])], [event("r1")]).strays

    assert stray.is_forged and stray.is_recorded
    assert "went around" not in stray.says


def test_names_that_cloudtrail_dates_are_the_operations() -> None:
    dated = {"eventSource": "lambda.amazonaws.com", "eventName": "DeleteFunction20150331"}
    for request_id in ("r1", None):
        ours = record(request_id, eventSource="lambda.amazonaws.com", eventName="DeleteFunction")
        assert compare([ours], [event("r1", **dated)]).is_clean
    assert compare([], [event("r1", **dated)]).strays[0].name == "DeleteFunction"


def test_what_a_service_goes_on_to_do_is_not_the_agents_call() -> None:
    indirect = event("r1")
    indirect["userIdentity"]["invokedBy"] = "cloudformation.amazonaws.com"

    assert compare([], [indirect]).ignored == 1


def test_the_role_is_known_by_its_session_and_by_its_issuer() -> None:
    role = f"arn:aws:iam::{log.ACCOUNT}:role/path/agent-ops"

    assert len(reconcile([], [event("r1")], [role]).strays) == 1
    assert len(reconcile([], [event("r1")], [log.PRINCIPAL]).strays) == 1
    assert len(reconcile([], [event("r1")], [f"{log.PRINCIPAL}x"]).strays) == 0


def test_only_puts_into_the_store_are_the_guards_own() -> None:
    arn = f"arn:aws:dynamodb:eu-west-1:{log.ACCOUNT}:table/foureyes"
    table = {"resources": [{"ARN": arn}], "userAgent": "Boto3"}
    events = [event("a", eventName="PutItem", **table), event("b", eventName="DeleteItem", **table)]

    found = reconcile([], events, PRINCIPALS, store_table="foureyes")

    assert _ids(found) == ["b"]


def test_an_event_without_a_readable_time_is_an_error_only_where_it_matters() -> None:
    with pytest.raises(LogError):
        compare([record(None)], [event("r1", eventTime="yesterday")])


@pytest.mark.parametrize(
    "wrap",
    [
        lambda events: json.dumps({"Records": events}),
        lambda events: json.dumps({"Records": events}, indent=2),
        lambda events: json.dumps(
            {"Events": [{"CloudTrailEvent": json.dumps(event)} for event in events]}
        ),
        lambda events: "\n".join(json.dumps(event) for event in events),
        lambda events: json.dumps(events[0]),
    ],
    ids=["bucket", "pretty", "lookup-events", "lines", "one"],
)
@pytest.mark.parametrize("compress", [False, True])
def test_every_form_of_export_is_read(tmp_path: Path, wrap: Any, compress: bool) -> None:
    path = tmp_path / "export"
    data = wrap([event("r1"), event("r2")]).encode()
    path.write_bytes(gzip.compress(data) if compress else data)

    assert next(iter(read_cloudtrail(path)))["requestID"] == "r1"


@pytest.mark.parametrize("data", [b"", b"{", b"[1]", b"\xff", b"\x1f\x8bjunk", b'{"Records": 7}'])
def test_what_is_no_export_is_an_error(tmp_path: Path, data: bytes) -> None:
    path = tmp_path / "export"
    path.write_bytes(data)

    with pytest.raises(LogError):
        reconcile([], read_cloudtrail(path), PRINCIPALS)


def test_an_export_that_is_not_there_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(LogError):
        list(read_cloudtrail(tmp_path / "none"))
