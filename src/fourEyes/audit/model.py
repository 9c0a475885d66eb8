"""What may a record hold? The documented, versioned shape of one line of the log."""

from __future__ import annotations

import json
import sys
from typing import Annotated, Any, Literal

from pydantic import BaseModel, ConfigDict, Field

Hex = Annotated[str, Field(pattern=r"^[0-9a-f]{64}$")]


class _Part(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class Agent(_Part):
    """Who called, from which process."""

    id: str = Field(description="the agent's id in the trust file")
    arn: str | None = Field(None, description="full ARN of the session, as STS said")
    principal: str | None = Field(None, description="user, or role without the session name")
    os_user: str | None = Field(None, description="user of the operating system")
    accessKeyId: str | None = Field(None, description="id of the key that signs")
    pid: int
    host: str


class Classification(_Part):
    """What the call would do."""

    effect: Literal["read", "create", "update", "execute", "replace", "delete", "unknown"]
    hazards: list[Literal["disrupt", "unguard", "access", "commit", "secret"]] = []
    rule: str = Field(description="the rule that found it, for example `verb/delete`")


class Vote(_Part):
    """One person's verified approval."""

    approver: str
    kid: str = Field(description="the key, as the trust file names it")
    jti: str = Field(description="the id of the signed approval")
    method: Literal["file", "agent", "presence", "verified"] = Field(
        description="how sure the kind of key makes us that its owner was there"
    )
    time: str = Field(description="when it was signed")


class Outcome(_Part):
    """How a sent call ended."""

    state: Literal["done", "failed", "unknown", "unsent"]
    http: int | None = Field(None, description="HTTP status")
    errorCode: str | None = Field(None, description="the service's error code")
    awsRequestId: str | None = Field(
        None, description="the service's request id, which CloudTrail records as `requestID`"
    )
    duration_ms: int | None = Field(None, description="with every retry")
    attempts: int = 1


class Presign(_Part):
    """The call was not sent but signed for somebody else's use."""

    method: str
    expires_in: int = Field(description="seconds")


class Plan(_Part):
    """Which item of an approved plan this was."""

    item: int
    items: int


class AuditRecord(BaseModel):
    """
    One event. Members that are not known are left out.

    `chain`, `seq`, `prev` and `hash` are the last members of the line. `hash` is the SHA-256 of
    the line's bytes in front of `,"hash":`, `prev` the hash of the record before.
    """

    # Open: a later version may say more, and whoever reads must not break.
    model_config = ConfigDict(frozen=True, extra="allow")

    v: Literal[1]
    time: str = Field(pattern=r"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$")
    event: Literal[
        "call.allowed",
        "call.blocked",
        "call.executed",
        "call.failed",
        "call.unknown",
        "request.opened",
        "request.joined",
        "approval.received",
        "approval.refused",
        "approval.rejected",
        "approval.spent",
        "guard.installed",
        "guard.error",
        "settings.loaded",
        "trust.loaded",
    ]
    decision: Literal["allow", "block", "observe"] | None = Field(
        None, description="`observe`: would have been blocked, in observe mode"
    )
    reason: str | None = Field(None, description="the stable reason code")
    policyRule: str | None = Field(None, description="the trust file's rule that decided")
    eventSource: str | None = Field(None, description="CloudTrail's name of the service")
    eventName: str | None = Field(None, description="the API operation")
    service: str | None = Field(None, description="botocore's name of the service")
    awsRegion: str | None = None
    recipientAccountId: str | None = None
    endpoint: str | None = Field(None, description="present where it is not AWS's own")
    environment: str | None = Field(None, description="the account's, in the trust file")
    resources: list[str] | None = Field(None, description="at most 100 of them")
    resources_total: int | None = Field(None, description="present where there are more")
    classification: Classification | None = None
    requestParameters: dict[str, Any] | None = Field(None, description="redacted and bounded")
    params_sha256: Hex | None = Field(
        None, description="over the unredacted canonical params; secrets enter as a keyed hash"
    )
    digest: Hex | None = Field(None, description="the whole call, as it was approved")
    claim: str | None = Field(None, description="the agent's own reason; never trusted")
    presign: Presign | None = None
    agent: Agent
    request_id: str | None = Field(None, description="the approval request")
    jti: list[str] | None = Field(None, description="the signed approvals that were spent")
    approvals: list[Vote] | None = None
    plan: Plan | None = None
    outcome: Outcome | None = None
    details: dict[str, Any] | None = Field(
        None,
        description="of `settings.loaded`, `trust.loaded`, `approval.received` (how many `tokens`)"
        " and `approval.rejected` (`by` whom, and what that person `said`)",
    )
    trace_id: str | None = Field(None, description="OpenTelemetry's")
    agent_id: str | None = Field(None, description="FOUREYES_AGENT of the process")
    deployment: str | None = Field(None, description="the trust file's name for this installation")
    trust: Literal["root-owned", "pinned", "signed", "unsafe"] | None = Field(
        None, description="why the trust file is believed; `unsafe` is for trying out only"
    )
    chain: str = Field(description="the chain's random name")
    seq: int = Field(ge=1, description="the record's place in its chain")
    prev: Hex
    hash: Hex


class ReadRecord(AuditRecord):
    """A record as it is read back: a later version may know more events."""

    event: str = Field(pattern=r"^[a-z_]+\.[a-z_]+$")  # type: ignore[assignment]  # wider on purpose


def json_schema() -> dict[str, Any]:
    """Return the JSON Schema of one line, as `docs/reference/audit.schema.json` publishes it."""
    schema = AuditRecord.model_json_schema()
    schema["$schema"] = "https://json-schema.org/draft/2020-12/schema"
    schema["title"] = "fourEyes audit record, version 1"
    return schema


if __name__ == "__main__":
    sys.stdout.write(json.dumps(json_schema(), indent=2) + "\n")
