"""Which members may the trust file have, and of which form? The source of its JSON Schema."""

from __future__ import annotations

import json
import sys
from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field

# Imported by `parse.py` where a file is in doubt, and not before: pydantic is slow to import.
# What JSON Schema cannot say (a validator written in Python) may not stand here: agents read
# their trust file by the schema that these models give (`form.py`).

_ID = r"^[A-Za-z0-9][A-Za-z0-9._@+-]{0,127}$"
Id = Annotated[str, Field(pattern=_ID)]
Named = Annotated[str, Field(pattern=r"^(group:)?[A-Za-z0-9][A-Za-z0-9._@+-]{0,127}$")]
Text = Annotated[str, Field(min_length=1, max_length=2048)]
Account = Annotated[str, Field(pattern=r"^[0-9]{12}$")]
Seconds = Annotated[int, Field(ge=0, le=9_999_999_999)]
Url = Annotated[str, Field(pattern=r"^https?://[A-Za-z0-9.\[\]:-]+$")]
StoreUrl = Annotated[str, Field(pattern=r"^(sqlite:///|dynamodb://)[^\s#]{1,2000}$")]
Effect = Literal["read", "create", "update", "execute", "replace", "delete", "unknown"]
Hazard = Literal["disrupt", "unguard", "access", "commit", "secret"]
Level = Literal["file", "agent", "kms", "presence", "verified"]


class Strict(BaseModel):
    """No member but those named, no value turned into another type."""

    model_config = ConfigDict(extra="forbid", strict=True, frozen=True)


class KeyEntry(Strict):
    """One public key. A time of 0 leaves that end open."""

    kid: Id
    type: Literal["ed25519", "ssh", "ecdsa-p256", "webauthn-es256"]
    public: Text
    backend: Literal["file", "agent", "kms"] = "file"
    touch: bool | None = None
    uv: bool = False
    rp_id: str = ""
    origins: list[Url] = []
    not_before: Seconds = 0
    not_after: Seconds = 0
    revoked: bool = False


class ApproverEntry(Strict):
    """One human, with every name that AWS, the host or an identity provider knows it by."""

    id: Id
    name: str = ""
    groups: list[Id] = []
    aliases: Annotated[list[Text], Field(min_length=1)]
    keys: Annotated[list[KeyEntry], Field(min_length=1)]


class AgentEntry(Strict):
    """One agent: principals are ARNs or globs of them; operators are approver ids or aliases."""

    id: Id
    principals: Annotated[list[Text], Field(min_length=1)]
    operators: list[Text] = []


class MatchEntry(Strict):
    """Which calls a rule is about. An absent member matches everything."""

    environment: list[Text] = []
    account: list[Text] = []
    region: list[Text] = []
    service: list[Text] = []
    operation: list[Text] = []
    effect: list[Effect] = []
    hazards: list[Hazard] = []
    resource: list[Text] = []
    tag: dict[str, str] = {}
    agent: list[Text] = []
    member: list[Text] = []


class RuleEntry(Strict):
    """Who must approve what matches. All rules that match apply, and the strictest wins."""

    id: Id
    match: MatchEntry = MatchEntry()
    approvers: list[Named] = []
    threshold: Annotated[int, Field(ge=1, le=8)] = 1
    max_lifetime: Annotated[int, Field(ge=1, le=86_400)] = 900
    open_for: Annotated[int, Field(ge=1, le=2_592_000)] = 86_400
    min_assurance: Level = "file"
    protect: bool = False
    exempt: bool = False
    own: bool = False
    observe: bool = False
    bind: Literal["", "process"] = ""
    reason: str = ""


class FloorEntry(Strict):
    """The least that holds, whatever the environment says."""

    mode: Literal["enforce", "observe"] | None = None
    protect: list[Effect | Hazard] | None = None


class UnguardedEntry(Strict):
    """A principal whose calls pass without a second person, and why."""

    principal: Text
    reason: Text


class TrustFile(Strict):
    """Who may approve what. It belongs to the administrator: no agent may be able to write it."""

    # Not Literal[1], which takes True for 1.
    foureyes_trust: Annotated[int, Field(ge=1, le=1)]
    version: Annotated[int, Field(ge=1)]
    deployment: Id
    expires: Seconds
    approvers: Annotated[list[ApproverEntry], Field(min_length=1)]
    agents: Annotated[list[AgentEntry], Field(min_length=1)]
    rules: list[RuleEntry]
    environments: dict[Id, list[Account]] = {}
    floor: FloorEntry = FloorEntry()
    unguarded_principals: list[UnguardedEntry] = []
    endpoints: dict[Literal["sts"], Url] = {}
    revoked_jti: list[Text] = []
    tokens_before: dict[Id, Seconds] = {}
    max_open: Annotated[int, Field(ge=1, le=100_000)] = 200
    auto: bool = False
    stores: list[StoreUrl] = []


def json_schema() -> str:
    """Return the JSON Schema of the trust file, as published in the documentation."""
    schema = TrustFile.model_json_schema()
    head = {"$schema": "https://json-schema.org/draft/2020-12/schema"}
    return json.dumps({**head, **schema}, indent=2) + "\n"


if __name__ == "__main__":
    sys.stdout.write(json_schema())
