"""One record joins who, what, who approved and how it ended; one that is not written raises."""

from __future__ import annotations

import json
import logging
import os
import subprocess
import sys
import types
from pathlib import Path
from typing import Any

import pytest

from fourEyes.audit import Trail
from fourEyes.audit.model import AuditRecord
from fourEyes.audit.verify import verify_files
from fourEyes.call import Call, Outcome, Presign
from fourEyes.envelope.strict_json import parse_object
from fourEyes.errors import AuditError
from support import log


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "audit.jsonl"


@pytest.mark.parametrize("event", log.EVENTS)
def test_every_event_is_one_line_of_the_documented_shape(path: Path, event: str) -> None:
    base = {"deployment": "prod-eu", "trust": "pinned", "agent_id": "kiro"}
    Trail(str(path), base=base).record(event, **log.EVENTS[event])

    (line,) = path.read_bytes().splitlines()
    # Strict: no member stands there twice.
    record = AuditRecord.model_validate(parse_object(line, limit=1 << 20))
    assert record.event == event
    assert not record.model_extra


def test_a_record_joins_agent_caller_impact_request_approvers_and_outcome(path: Path) -> None:
    Trail(str(path)).record("call.executed", **log.EVENTS["call.executed"])

    (record,) = log.read(path)
    assert record["eventSource"] == "dynamodb.amazonaws.com"
    assert record["eventName"] == "DeleteTable"
    assert record["awsRegion"] == "eu-west-1"
    assert record["recipientAccountId"] == log.ACCOUNT
    assert record["requestParameters"] == {"TableName": "orders"}
    assert record["classification"] == {
        "effect": "delete",
        "hazards": ["disrupt"],
        "rule": "verb/delete",
    }
    assert record["agent"]["id"] == "kiro"
    assert record["agent"]["arn"] == log.CALLER.session
    assert record["agent"]["accessKeyId"] == log.KEY
    assert record["agent"]["pid"] == os.getpid()
    assert record["request_id"] == "req_7Q2MK"
    assert record["jti"] == ["jti-1"]
    assert record["digest"] == log.intent().digest
    assert record["claim"] == "INC-4711"
    assert record["approvals"][0]["approver"] == "bob"
    assert record["approvals"][0]["method"] == "presence"
    assert record["outcome"]["awsRequestId"] == "1b2f"


def test_an_unprotected_write_names_the_account_of_its_key_without_asking_anyone(
    path: Path,
) -> None:
    Trail(str(path)).record("call.allowed", call=log.call())

    assert log.read(path)[0]["recipientAccountId"] == log.ACCOUNT


def test_services_bear_the_names_that_cloudtrail_gives_them(path: Path) -> None:
    trail = Trail(str(path))
    trail.record("call.allowed", call=log.call("cloudwatch", "DeleteAlarms", {}))
    trail.record("call.allowed", call=Call("unheard-of", "Do", {}, "eu-west-1"))

    assert [record["eventSource"] for record in log.read(path)] == [
        "monitoring.amazonaws.com",
        "unheard-of.amazonaws.com",
    ]


def test_presigning_and_a_foreign_endpoint_are_said(path: Path) -> None:
    call = log.call(presign=Presign("DELETE", 3600), endpoint="http://127.0.0.1:5000")
    Trail(str(path)).record("call.allowed", call=call)

    (record,) = log.read(path)
    assert record["presign"] == {"method": "DELETE", "expires_in": 3600}
    assert record["endpoint"] == "http://127.0.0.1:5000"


def test_what_is_not_known_is_left_out(path: Path) -> None:
    Trail(str(path)).record("call.unknown", call=log.call(), outcome=Outcome("unknown"))

    (record,) = log.read(path)
    assert record["outcome"] == {"state": "unknown", "attempts": 1}
    assert None not in record.values()


def test_a_long_list_of_resources_is_cut_and_counted(path: Path) -> None:
    many = log.intent()._replace(resources=tuple(f"arn:{number}" for number in range(250)))
    Trail(str(path)).record("call.blocked", intent=many)

    (record,) = log.read(path)
    assert len(record["resources"]) == 100
    assert record["resources_total"] == 250


def test_a_line_holds_nothing_that_moves_a_terminal(path: Path) -> None:
    call = log.call(params={"TableName": "\x1b[31m\u202egnp.exe\n\ud800"})
    Trail(str(path)).record("call.allowed", call=call, reason="\u2028")

    data = path.read_bytes()
    assert data.isascii()
    assert data.count(b"\n") == 1
    assert b"\x1b" not in data


def test_a_value_that_is_no_json_is_named_by_its_type(path: Path) -> None:
    Trail(str(path)).record("call.allowed", call=log.call(params={"TableName": object()}))

    assert log.read(path)[0]["requestParameters"] == {"TableName": "[object]"}


def test_a_full_disk_raises() -> None:
    with pytest.raises(AuditError, match="No space left"):
        Trail("/dev/full").record("guard.installed")


def test_a_broken_pipe_raises() -> None:
    code = (
        "import os, sys\n"
        "from fourEyes.audit import Trail\n"
        "from fourEyes.errors import AuditError\n"
        "reader, writer = os.pipe(); os.close(reader); os.dup2(writer, 2)\n"
        "try:\n"
        "    Trail().record('guard.installed')\n"
        "except AuditError:\n"
        "    os.write(1, b'refused'); os._exit(0)\n"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, timeout=60)

    assert done.stdout == b"refused"


def test_no_standard_error_at_all_raises(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stderr", None)

    with pytest.raises(AuditError, match="no standard error"):
        Trail().record("guard.installed")


def test_without_a_path_the_record_goes_to_standard_error(
    capsys: pytest.CaptureFixture[str],
) -> None:
    Trail().record("guard.installed")

    assert json.loads(capsys.readouterr().err)["event"] == "guard.installed"


def test_a_folder_is_no_log(tmp_path: Path) -> None:
    with pytest.raises(AuditError, match="cannot be opened"):
        Trail(str(tmp_path))


def test_a_pipe_that_nobody_reads_is_refused_and_does_not_hang(path: Path) -> None:
    os.mkfifo(path)

    with pytest.raises(AuditError, match="cannot be opened"):
        Trail(str(path))


class _Collector(logging.Handler):
    def __init__(self) -> None:
        super().__init__()
        self.taken: list[logging.LogRecord] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.taken.append(record)


@pytest.fixture
def collector(monkeypatch: pytest.MonkeyPatch) -> Any:
    """A handler that an application attached to the audit logger."""
    logger = logging.getLogger("fourEyes.audit")
    handler = _Collector()
    monkeypatch.setattr(logger, "level", logging.INFO)
    logger._cache.clear()  # type: ignore[attr-defined]  # the level was set behind its back
    logger.addHandler(handler)
    yield handler
    logger.removeHandler(handler)
    logger._cache.clear()  # type: ignore[attr-defined]


def test_any_handler_gets_the_line_and_the_event(path: Path, collector: _Collector) -> None:
    Trail(str(path)).record("call.blocked", **log.EVENTS["call.blocked"])

    (taken,) = collector.taken
    assert taken.getMessage() == path.read_text().rstrip("\n")
    assert taken.__dict__["event"] == log.read(path)[0]
    assert taken.levelno == logging.WARNING


def test_evidence_does_not_depend_on_how_logging_is_configured(
    path: Path, collector: _Collector, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(logging.getLogger("fourEyes.audit"), "disabled", True)

    Trail(str(path)).record("guard.installed")

    assert not collector.taken
    assert len(log.read(path)) == 1


def test_a_handler_that_calls_aws_is_not_handed_the_records_of_its_own_calls(
    path: Path, collector: _Collector, monkeypatch: pytest.MonkeyPatch
) -> None:
    trail = Trail(str(path))
    taken: list[logging.LogRecord] = []

    def emit(record: logging.LogRecord) -> None:
        taken.append(record)
        trail.record("call.allowed", call=log.call("logs", "PutLogEvents", {}))

    monkeypatch.setattr(collector, "emit", emit)
    trail.record("guard.installed")

    assert len(taken) == 1
    assert [record["event"] for record in log.read(path)] == ["guard.installed", "call.allowed"]


def test_a_handler_that_wants_its_failure_to_matter_raises(
    path: Path, collector: _Collector, monkeypatch: pytest.MonkeyPatch
) -> None:
    def emit(record: logging.LogRecord) -> None:
        raise ConnectionError

    monkeypatch.setattr(collector, "emit", emit)

    with pytest.raises(AuditError, match="handler"):
        Trail(str(path)).record("guard.installed")


def test_the_trace_of_opentelemetry_is_named_where_it_is_active(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    context = types.SimpleNamespace(is_valid=True, trace_id=0xABC)
    span = types.SimpleNamespace(get_span_context=lambda: context)
    module = types.SimpleNamespace(get_current_span=lambda: span)
    monkeypatch.setitem(sys.modules, "opentelemetry.trace", module)  # type: ignore[arg-type]
    trail = Trail(str(path))

    trail.record("guard.installed")
    context.is_valid = False
    trail.record("guard.installed")

    first, second = log.read(path)
    assert first["trace_id"] == f"{0xABC:032x}"
    assert "trace_id" not in second


LONG = "x" * (5 * 1024 * 1024)


@pytest.mark.parametrize(
    "members",
    [
        {"call": Call("dynamodb", "DeleteTable", {"TableName": LONG}, "eu-west-1")},
        {"call": Call("dynamodb", "DeleteTable", {LONG: 1, "TableName": "t"}, "eu-west-1")},
        {"outcome": Outcome("failed", error_code=LONG, aws_request_id=LONG)},
    ],
    ids=["a resource", "a member", "an answer"],
)
def test_no_name_is_so_long_that_the_log_cannot_be_read_back(path: Path, members) -> None:
    Trail(str(path)).record("call.blocked", decision="block", reason="no_approval", **members)
    (line,) = path.read_bytes().splitlines()
    assert len(line) < 64 * 1024
    assert verify_files([path]).is_intact


@pytest.mark.parametrize("format", ["json", "ocsf"])
def test_an_event_too_long_to_be_read_back_is_not_written(path: Path, format: str) -> None:
    call = Call("s3", "DeleteBucket", {"Bucket": "b"}, "eu-west-1", endpoint=f"https://{LONG}")
    with pytest.raises(AuditError, match="longer"):
        Trail(str(path), format).record("call.blocked", call=call)
    Trail(str(path), format).record("guard.installed")
    assert verify_files([path]).is_intact
