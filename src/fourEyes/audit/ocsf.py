"""How does a record read as OCSF API Activity (class 6003), as Security Lake takes it?"""

from __future__ import annotations

from datetime import datetime
from typing import Any

OCSF_VERSION = "1.5.0"
CLASS_UID = 6003

_ACTIVITY = {"create": 1, "read": 2, "update": 3, "replace": 3, "delete": 4}
_ACTIVITY_NAMES = {1: "Create", 2: "Read", 3: "Update", 4: "Delete"}
_UNKNOWN, _SUCCESS, _FAILURE = 0, 1, 2
_STATUS = {"call.executed": _SUCCESS, "call.failed": _FAILURE, "call.unknown": _UNKNOWN}
_FAILED = frozenset({"call.blocked", "approval.refused", "approval.rejected", "guard.error"})
_INFORMATIONAL, _LOW, _MEDIUM, _HIGH = 1, 2, 3, 4
_SEVERITY = {"call.blocked": _MEDIUM, "call.unknown": _HIGH, "guard.error": _HIGH}
# decision -> action (allowed, denied, observed) and disposition (allowed, blocked, detected)
_DECISIONS = {"allow": (1, 1), "block": (2, 2), "observe": (3, 15)}
# What OCSF has a place for and what would be large twice; the rest of a record is small.
_MOVED = ("requestParameters", "resources")


def to_ocsf(record: dict[str, Any]) -> dict[str, Any]:
    """
    Return *record* as an event of class 6003 with the profiles it needs.

    `unmapped`, its last member, holds the record's own members, so that `from_ocsf` gives the
    record back.
    """
    profiles = ["cloud"]
    event: dict[str, Any] = {
        **_activity(record),
        "time": _milliseconds(record["time"]),
        "severity_id": _SEVERITY.get(record["event"], _INFORMATIONAL),
        **_status(record),
        "actor": _actor(record["agent"], record),
        "api": _api(record),
        "cloud": _cloud(record),
        "src_endpoint": {"name": record["agent"]["host"]},
    }
    if record.get("resources"):
        event["resources"] = [{"uid": name} for name in record["resources"]]
    if "http" in record.get("outcome", {}):
        event["http_response"] = {"code": record["outcome"]["http"]}
    if "duration_ms" in record.get("outcome", {}):
        event["duration"] = record["outcome"]["duration_ms"]
    if record.get("decision") in _DECISIONS:
        profiles.append("security_control")
        event["action_id"], event["disposition_id"] = _DECISIONS[record["decision"]]
    if "trace_id" in record:
        profiles.append("trace")
        event["trace"] = {"uid": record["trace_id"]}
    event["metadata"] = _metadata(record, profiles)
    event["unmapped"] = {name: value for name, value in record.items() if name not in _MOVED}
    return event


def from_ocsf(event: dict[str, Any]) -> dict[str, Any]:
    """Return the record that *event* was made of."""
    record = dict(event["unmapped"])
    if "data" in event["api"].get("request", {}):
        record["requestParameters"] = event["api"]["request"]["data"]
    if "resources" in event:
        record["resources"] = [resource["uid"] for resource in event["resources"]]
    return record


def _activity(record: dict[str, Any]) -> dict[str, Any]:
    effect = record.get("classification", {}).get("effect", "")
    activity = _ACTIVITY.get(effect, 99)
    return {
        "category_uid": 6,
        "class_uid": CLASS_UID,
        "activity_id": activity,
        # Activity 99 is "other": its name says what it is.
        "activity_name": _ACTIVITY_NAMES.get(activity, effect or record["event"]),
        "type_uid": CLASS_UID * 100 + activity,
    }


def _status(record: dict[str, Any]) -> dict[str, Any]:
    outcome = record.get("outcome", {})
    state = {"done": _SUCCESS, "failed": _FAILURE, "unsent": _FAILURE}.get(outcome.get("state"))
    status = _STATUS.get(record["event"], _SUCCESS if state is None else state)
    if record["event"] in _FAILED:
        status = _FAILURE
    if outcome.get("state") == "unknown":
        status = _UNKNOWN
    said: dict[str, Any] = {"status_id": status, "status_detail": record["event"]}
    code = outcome.get("errorCode", record.get("reason"))
    return said if code is None else {**said, "status_code": code}


def _actor(agent: dict[str, Any], record: dict[str, Any]) -> dict[str, Any]:
    user: dict[str, Any] = {"name": agent["id"], "type_id": 3}
    if "principal" in agent:
        user["uid"] = agent["principal"]
    if "accessKeyId" in agent:
        user["credential_uid"] = agent["accessKeyId"]
    actor: dict[str, Any] = {"user": user, "process": {"pid": agent["pid"]}}
    if "arn" in agent:
        actor["session"] = {"uid": agent["arn"]}
    if "approvals" in record:
        actor["authorizations"] = [
            {"decision": "approve", "policy": {"name": vote["approver"], "uid": vote["jti"]}}
            for vote in record["approvals"]
        ]
    return actor


def _api(record: dict[str, Any]) -> dict[str, Any]:
    outcome = record.get("outcome", {})
    request_id = outcome.get("awsRequestId") or record.get("request_id")
    api: dict[str, Any] = {
        "operation": record.get("eventName", record["event"]),
        "service": {"name": record.get("eventSource", "fourEyes")},
    }
    if request_id is not None or "requestParameters" in record:
        api["request"] = {"uid": request_id or record.get("digest", "unsent")}
    if "requestParameters" in record:
        api["request"]["data"] = record["requestParameters"]
    if "errorCode" in outcome:
        api["response"] = {"error": outcome["errorCode"]}
    return api


def _cloud(record: dict[str, Any]) -> dict[str, Any]:
    cloud: dict[str, Any] = {"provider": "AWS"}
    if "awsRegion" in record:
        cloud["region"] = record["awsRegion"]
    if "recipientAccountId" in record:
        cloud["account"] = {"uid": record["recipientAccountId"], "type_id": 10}
    return cloud


def _metadata(record: dict[str, Any], profiles: list[str]) -> dict[str, Any]:
    metadata: dict[str, Any] = {
        "version": OCSF_VERSION,
        "product": {"name": "fourEyes", "vendor_name": "fourEyes"},
        "log_name": "fourEyes.audit",
        "log_version": str(record["v"]),
        "event_code": record["event"],
        "profiles": profiles,
    }
    if record.get("jti"):
        metadata["uid"] = record["jti"][0]
    if "request_id" in record:
        metadata["correlation_uid"] = record["request_id"]
    return metadata


def _milliseconds(instant: str) -> int:
    moment = datetime.fromisoformat(instant.removesuffix("Z") + "+00:00")
    return round(moment.timestamp() * 1000)
