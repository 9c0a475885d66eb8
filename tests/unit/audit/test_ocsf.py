"""Every event in OCSF keeps to class 6003 as published, and the record can be had back."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from fourEyes.audit import Trail
from fourEyes.audit.read import native, records
from fourEyes.audit.verify import verify_files
from support import log
from support.ocsf_schema import faults


def _events(path: Path, event: str, **changes: Any) -> tuple[dict[str, Any], dict[str, Any]]:
    """Return one event as the native record and as OCSF."""
    moment = 1_764_000_000.123
    for name in ("json", "ocsf"):
        trail = Trail(str(path / name), name, base={"deployment": "prod"}, clock=lambda: moment)
        trail.record(event, **{**log.EVENTS[event], **changes})
    return log.read(path / "json")[0], log.read(path / "ocsf")[0]


@pytest.mark.parametrize("event", log.EVENTS)
def test_every_event_keeps_to_the_published_class(tmp_path: Path, event: str) -> None:
    _, ocsf = _events(tmp_path, event)

    assert faults(ocsf) == []


@pytest.mark.parametrize("event", log.EVENTS)
def test_the_record_can_be_had_back(tmp_path: Path, event: str) -> None:
    record, ocsf = _events(tmp_path, event)

    links = {"chain", "seq", "prev", "hash"}
    assert {name: value for name, value in native(ocsf).items() if name not in links} == {
        name: value for name, value in record.items() if name not in links
    }


def test_the_published_class_is_what_refuses_a_wrong_event(tmp_path: Path) -> None:
    _, event = _events(tmp_path, "call.blocked")

    wrong = [
        {**event, "class_uid": 6004},
        {**event, "severity_id": "3"},
        {**event, "invented": 1},
        {**event, "api": {"service": {"name": "s3"}}},
        {**event, "actor": {}},
        {**event, "trace": {"uid": "0"}},
        {**event, "activity_id": 4, "type_uid": 600301},
    ]
    assert all(faults(variant) for variant in wrong)


def test_a_blocked_delete_is_a_denied_delete(tmp_path: Path) -> None:
    _, event = _events(tmp_path, "call.blocked")

    assert (event["class_uid"], event["activity_id"], event["type_uid"]) == (6003, 4, 600304)
    assert (event["status_id"], event["status_code"]) == (2, "no_approval")
    assert (event["action_id"], event["disposition_id"]) == (2, 2)
    assert event["metadata"]["correlation_uid"] == "req_7Q2MK"
    assert event["cloud"]["account"]["uid"] == log.ACCOUNT
    assert event["resources"] == [{"uid": log.intent().resources[0]}]
    assert event["time"] == 1_764_000_000_123


def test_an_executed_delete_names_who_approved_and_the_request_id_of_aws(tmp_path: Path) -> None:
    _, event = _events(tmp_path, "call.executed")

    assert event["status_id"] == 1
    assert event["actor"]["authorizations"] == [
        {"decision": "approve", "policy": {"name": "bob", "uid": "jti-1"}}
    ]
    assert event["api"]["request"]["uid"] == "1b2f"
    assert event["metadata"]["uid"] == "jti-1"
    assert event["http_response"]["code"] == 200


def test_a_trace_needs_its_profile(tmp_path: Path) -> None:
    _, event = _events(tmp_path, "call.allowed", trace_id="0abc")

    assert event["trace"] == {"uid": "0abc"}
    assert "trace" in event["metadata"]["profiles"]
    assert faults(event) == []


@pytest.mark.parametrize("effect", ["read", "create", "update", "execute", "replace", "unknown"])
def test_every_effect_has_an_activity(tmp_path: Path, effect: str) -> None:

    from fourEyes.impact.effects import Effect

    _, event = _events(tmp_path, "call.allowed", impact=log.IMPACT._replace(effect=Effect(effect)))

    assert faults(event) == []


def test_a_log_in_ocsf_has_the_same_chain(tmp_path: Path) -> None:
    path = tmp_path / "audit.jsonl"
    trail = Trail(str(path), "ocsf")
    for event, members in log.EVENTS.items():
        trail.record(event, **members)
    Trail(str(path)).record("guard.installed")

    assert verify_files([path]).is_intact
    assert [record["event"] for record in records([path])] == [*log.EVENTS, "guard.installed"]

    line = path.read_bytes().splitlines()[1]
    assert json.loads(line)["unmapped"]["seq"] == 2
    path.write_bytes(path.read_bytes().replace(line, line.replace(b"no_approval", b"yes_approve")))
    assert [finding.line for finding in verify_files([path]).findings] == [2]
