"""What became of one approval request?"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

_SAYS = {
    "request.opened": "asked for a second person",
    "request.joined": "asked again",
    "call.blocked": "blocked",
    "approval.received": "a decision arrived",
    "approval.refused": "an approval was refused",
    "approval.rejected": "rejected",
    "approval.spent": "approved and spent",
    "call.executed": "executed",
    "call.failed": "failed: the service did nothing",
    "call.unknown": "outcome unknown: it may have been done",
}


@dataclass(frozen=True, slots=True)
class Step:
    """One event of the story, with what it adds to the ones before."""

    time: str
    event: str
    says: str
    by: str
    detail: str


@dataclass(frozen=True, slots=True)
class Story:
    """One request from its first event to its last. `records` are those it was told from."""

    request_id: str
    call: str
    resources: tuple[str, ...]
    steps: tuple[Step, ...]
    records: tuple[dict[str, Any], ...]

    def to_dict(self) -> dict[str, Any]:
        """Return the story as JSON."""
        return {
            "request_id": self.request_id,
            "call": self.call,
            "resources": list(self.resources),
            "records": list(self.records),
        }


def story_of(request_id: str, records: Iterable[dict[str, Any]]) -> Story | None:
    """Tell what became of *request_id*; `None` where the log does not know it."""
    told = tuple(record for record in records if record.get("request_id") == request_id)
    if not told:
        return None
    call = next((record for record in told if "eventName" in record), {})
    resources = next((record["resources"] for record in told if record.get("resources")), ())
    return Story(
        request_id,
        f"{call.get('service', '?')}:{call.get('eventName', '?')}",
        tuple(resources),
        tuple(_step(record) for record in told),
        told,
    )


def _step(record: dict[str, Any]) -> Step:
    event = record["event"]
    agent = record.get("agent", {})
    voters = [vote["approver"] for vote in record.get("approvals", [])]
    by = ", ".join(voters) if event == "approval.spent" else agent.get("id", "")
    if event == "approval.rejected":
        by = record.get("details", {}).get("by", "")
    return Step(record["time"], event, _SAYS.get(event, event), by, _detail(record))


def _detail(record: dict[str, Any]) -> str:
    outcome = record.get("outcome", {})
    facts = {
        "reason": record.get("details", {}).get("said") or record.get("reason"),
        "error": outcome.get("errorCode"),
        "http": outcome.get("http"),
        "AWS request": outcome.get("awsRequestId"),
        "jti": ", ".join(record.get("jti", [])) or None,
    }
    return "; ".join(f"{name} {value}" for name, value in facts.items() if value is not None)
