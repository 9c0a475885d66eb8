"""Exactly which call is it? The value that an approval is bound to."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any, NamedTuple

from ..call import Call, Caller
from .canonical import params_tree
from .digests import digests, intent_digest, params_digest

IDENTIFYING = (
    "partition",
    "account",
    "region",
    "service",
    "operation",
    "endpoint",
    "agent",
    "caller",
    "presign",
    "params",
    "environment",
    "effect",
    "hazards",
    "resources",
)
"""
The members that must be equal for a repeated call to be the same call.

The last four follow from the others on the agent's side. They are in the digest so that whoever
is shown them knows that the guard has found the very same.
"""


# A tuple, not a frozen dataclass, which costs as much for every single field.
class Intent(NamedTuple):
    """
    One call in canonical form, as the service will see it.

    `params` is the typed tree (strings `s:…`, integers `i:…`, maps under `m`; blobs as sha256
    and length; sensitive members as HMAC), safe to store and to show. `digest` is the hex
    SHA-256 over everything that must be equal for a repeated call to be the same call:
    partition, account, region, service, operation, endpoint, agent, caller, presign, params, and
    what an approver reads of it: environment, effect, hazards, resources. `session`, `os_user`
    and `claim` (the agent's own reason) are evidence and not part of it. `process` is the nonce
    of the one process that may make the call, where a rule binds to it.
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
    process: str | None = None

    def to_request(self) -> dict[str, Any]:
        """Return the request as JSON: what an approver is shown and signs, without its id."""
        bound = {} if self.process is None else {"process": self.process}
        return {
            **bound,
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

    @classmethod
    def of(
        cls,
        call: Call,
        caller: Caller,
        *,
        effect: str,
        hazards: Iterable[str],
        environment: str,
        resources: tuple[str, ...],
        secret_key: bytes,
        claim: str | None = None,
        process: str | None = None,
    ) -> Intent:
        """
        Bring *call* of *caller* into canonical form.

        *secret_key* seals sensitive members (the ledger's `secret_key`); *claim* is the agent's
        own reason; *process* binds the call to one process. Raises `IntentError` where the call
        has no canonical form.
        """
        shape = None if call.model is None else call.model.input_shape
        params = params_tree(call.params, shape, secret_key)
        presign = None
        if call.presign is not None:
            presign = {"method": call.presign.method, "expires_in": call.presign.expires_in}
        same: dict[str, Any] = {
            "partition": caller.partition,
            "account": caller.account,
            "region": call.region,
            "service": call.service,
            "operation": call.operation,
            "endpoint": call.endpoint,
            "agent": caller.agent,
            "caller": caller.principal,
            "presign": presign,
            "environment": environment,
            "effect": effect,
            "hazards": tuple(sorted(hazards)),
            "resources": resources,
        }
        params_sha256, digest = digests(_bound(same, process), params)
        return cls(
            **same,
            params=params,
            params_sha256=params_sha256,
            digest=digest,
            session=caller.session,
            os_user=caller.os_user,
            claim=claim,
            process=process,
        )

    @classmethod
    def from_request(cls, document: Mapping[str, Any], agent: str) -> Intent:
        """Return the intent that a request's *document* describes, as it was when it was opened."""
        names = (name for name in cls._fields if name not in {"agent", "process"})
        members = {name: document[name] for name in names}
        members["process"] = document.get("process")
        members["hazards"] = tuple(members["hazards"])
        members["resources"] = tuple(members["resources"])
        return cls(agent=agent, **members)

    def is_consistent(self) -> bool:
        """Tell whether both digests follow from the members beside them."""
        same = {name: getattr(self, name) for name in IDENTIFYING}
        params_sha256 = params_digest(self.service, self.operation, self.params)
        digest = intent_digest(_bound(same, self.process))
        return (params_sha256, digest) == (self.params_sha256, self.digest)


def _bound(same: dict[str, Any], process: str | None) -> dict[str, Any]:
    # A call bound to its process is another call in every other process.
    return same if process is None else {**same, "process": process}
