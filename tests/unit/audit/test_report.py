"""The report says what would have been blocked, and offers rules that the trust file takes."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from fourEyes.audit import Trail
from fourEyes.audit.read import records
from fourEyes.audit.report import Report, quieting, report_on
from fourEyes.audit.story import story_of
from fourEyes.trust import parse_trust
from support import log, people


def _observed(tmp_path: Path, *tables: str, **changes: Any) -> Report:
    path = tmp_path / "audit.jsonl"
    trail = Trail(str(path))
    for table in tables:
        call = log.call(params={"TableName": table})
        members = {"call": call, "impact": log.IMPACT, "decision": "observe", "reason": "observed"}
        trail.record("call.allowed", **{**members, **changes})
    return report_on(records([path]))


def test_calls_that_would_have_been_blocked_are_grouped_and_counted(tmp_path: Path) -> None:
    report = _observed(tmp_path, "orders", "orders", "users")

    (group,) = report.groups
    assert (group.service, group.operation, group.count) == ("dynamodb", "DeleteTable", 3)
    assert (group.effect, group.hazards, group.rule) == ("delete", ("disrupt",), "verb/delete")
    assert group.resources == (
        f"arn:aws:dynamodb:eu-west-1:{log.ACCOUNT}:table/orders",
        f"arn:aws:dynamodb:eu-west-1:{log.ACCOUNT}:table/users",
    )
    assert report.held == 3


def test_the_largest_group_comes_first_and_what_went_ahead_is_counted(tmp_path: Path) -> None:
    path = tmp_path / "audit.jsonl"
    trail = Trail(str(path))
    trail.record("call.blocked", call=log.call(), impact=log.IMPACT, decision="block")
    for _ in range(2):
        trail.record("call.allowed", call=log.call(region="us-east-1"), decision="observe")
    trail.record("call.allowed", call=log.call(operation="CreateTable"), decision="allow")
    trail.record("request.opened", call=log.call())

    report = report_on(records([path]))

    assert [(group.region, group.count) for group in report.groups] == [
        ("us-east-1", 2),
        ("eu-west-1", 1),
    ]
    assert report.went_ahead == 1
    assert json.loads(json.dumps(report.to_dict()))["held"] == 3


def _filled(rule: dict[str, Any]) -> dict[str, Any]:
    return json.loads(json.dumps(rule).replace("<who>", "group:dba").replace("<why>", "a test"))


@pytest.mark.parametrize(
    "tables", [("orders",), ("orders", "users")], ids=["one resource", "several"]
)
def test_the_rules_offered_are_rules_that_the_trust_file_takes(
    tmp_path: Path, tables: tuple[str, ...]
) -> None:
    (group,) = _observed(tmp_path, *tables).groups
    rules = [_filled(rule) for rule in quieting(group)]

    assert [rule.get("exempt", False) for rule in rules] == [False, True][: len(rules)]
    document = people.trust_dict(rules=rules)
    assert parse_trust(json.dumps(document).encode(), origin="pinned", now=people.NOW)


def test_an_exemption_is_offered_only_for_what_was_named(tmp_path: Path) -> None:
    (tmp_path / "a").mkdir()
    one = _observed(tmp_path / "a", "orders").groups[0]
    assert quieting(one)[1]["match"]["resource"] == [
        f"arn:aws:dynamodb:eu-west-1:{log.ACCOUNT}:table/orders"
    ]

    (tmp_path / "b").mkdir()
    # All tables of the account would be too much to free for two of them.
    assert len(quieting(_observed(tmp_path / "b", "orders", "users").groups[0])) == 1


def test_objects_of_one_folder_are_freed_by_the_folder(tmp_path: Path) -> None:
    path = tmp_path / "audit.jsonl"
    trail = Trail(str(path))
    for key in ("tmp/a1", "tmp/a2"):
        call = log.call("s3", "DeleteObject", {"Bucket": "data", "Key": key})
        trail.record("call.allowed", call=call, impact=log.IMPACT, decision="observe")

    (group,) = report_on(records([path])).groups
    assert group.prefix == "arn:aws:s3:::data/tmp/*"
    rules = [_filled(rule) for rule in quieting(group)]
    document = people.trust_dict(rules=rules)
    assert parse_trust(json.dumps(document).encode(), origin="pinned", now=people.NOW)


def test_buckets_are_not_freed_by_a_prefix_of_their_names(tmp_path: Path) -> None:
    path = tmp_path / "audit.jsonl"
    trail = Trail(str(path))
    for bucket in ("data-1", "data-2"):
        call = log.call("s3", "DeleteBucket", {"Bucket": bucket})
        trail.record("call.allowed", call=call, impact=log.IMPACT, decision="observe")

    assert report_on(records([path])).groups[0].prefix == ""


def test_a_call_that_names_nothing_is_never_freed(tmp_path: Path) -> None:
    path = tmp_path / "audit.jsonl"
    trail = Trail(str(path))
    for params in ({"TableName": "orders"}, {}):
        trail.record("call.allowed", call=log.call(params=params), decision="observe")

    assert report_on(records([path])).groups[0].prefix == ""


def test_a_story_tells_one_request_from_its_first_event_to_its_last(tmp_path: Path) -> None:
    path = tmp_path / "audit.jsonl"
    trail = Trail(str(path), "ocsf")
    for event in ("request.opened", "call.blocked", "guard.installed", "call.executed"):
        trail.record(event, **log.EVENTS[event])

    story = story_of("req_7Q2MK", records([path]))

    assert story is not None
    assert story.call == "dynamodb:DeleteTable"
    assert story.resources == log.intent().resources
    assert [step.event for step in story.steps] == [
        "request.opened",
        "call.blocked",
        "call.executed",
    ]
    assert "AWS request 1b2f" in story.steps[-1].detail
    assert len(story.to_dict()["records"]) == 3


def test_a_request_that_the_log_does_not_know_has_no_story() -> None:
    assert story_of("req_NONE", []) is None


def test_records_of_a_form_that_nobody_wrote_are_passed_over(tmp_path: Path) -> None:
    path = tmp_path / "audit.jsonl"
    link = b'"chain":"c","seq":1,"prev":"","hash":"%s"' % (b"0" * 64)
    path.write_bytes(
        b'{"event":"call.blocked","agent":7,%s}\n{"class_uid":6003,"unmapped":{%s}}\n'
        % (link, link)
    )
    Trail(str(path)).record("guard.installed")

    assert [record["event"] for record in records([path])] == ["guard.installed"]
