"""Exactly which call is it? The value that an approval is bound to."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True, slots=True)
class Intent:
    """
    One call in canonical form, as the service will see it.

    `params` is the typed tree (strings `s:…`, integers `i:…`, maps under `m`; blobs as sha256
    and length; sensitive members as HMAC), safe to store and to show. `digest` is the hex
    SHA-256 over everything that must be equal for a repeated call to be the same call:
    partition, account, region, service, operation, endpoint, agent, caller, presign, params.
    `session`, `os_user` and `claim` (the agent's own reason) are evidence and not part of it.
    """

    environment: str
    partition: str
    account: str
    region: str
    service: str
    operation: str
    endpoint: str
    agent: str
    caller: str
    effect: str
    hazards: tuple[str, ...]
    resources: tuple[str, ...]
    params: dict[str, Any]
    params_sha256: str
    presign: dict[str, Any] | None
    digest: str
    session: str
    os_user: str
    claim: str | None = None

    def to_request(self) -> dict[str, Any]:
        """Return the request as JSON: what an approver is shown and signs, without its id."""
        return {
            "environment": self.environment,
            "partition": self.partition,
            "account": self.account,
            "region": self.region,
            "service": self.service,
            "operation": self.operation,
            "endpoint": self.endpoint,
            "caller": self.caller,
            "effect": self.effect,
            "hazards": list(self.hazards),
            "resources": list(self.resources),
            "params": self.params,
            "params_sha256": self.params_sha256,
            "presign": self.presign,
            "digest": self.digest,
            "session": self.session,
            "os_user": self.os_user,
            "claim": self.claim,
        }
