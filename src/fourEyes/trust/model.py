"""Who is trusted with what, once the trust file has been read and checked?"""

from __future__ import annotations

from collections.abc import Mapping
from enum import IntEnum
from types import MappingProxyType
from typing import Any, NamedTuple

# Named tuples: a frozen dataclass takes four times as long to define, in every agent's process.

_NOTHING: Mapping[str, Any] = MappingProxyType({})


class Assurance(IntEnum):
    """How sure a kind of key makes us that its owner was there, weakest first."""

    FILE = 1
    AGENT = 2
    PRESENCE = 3
    VERIFIED = 4

    @classmethod
    def named(cls, name: str) -> Assurance:
        """Return the level called *name*; `kms` stands on the level of `agent`."""
        return cls.AGENT if name == "kms" else cls[name.upper()]


class Key(NamedTuple):
    """
    One public key of an approver.

    `type` is `ed25519` (`public`: base64 of 32 bytes), `ssh` (an OpenSSH public key line),
    `ecdsa-p256` or `webauthn-es256` (PEM). `raw` are the public bytes that identify the key
    whatever its spelling. Times are Unix seconds; 0 leaves that end open. `assurance` follows
    from the kind of key and what the file demands of it, never from a token.
    """

    kid: str
    type: str
    public: str
    raw: bytes
    assurance: Assurance
    not_before: int = 0
    not_after: int = 0
    revoked: bool = False
    touch: bool = False
    verified: bool = False
    rp_id: str = ""
    origins: tuple[str, ...] = ()


class Approver(NamedTuple):
    """One human: every name it is known by, and every key it signs with."""

    id: str
    name: str
    groups: tuple[str, ...]
    aliases: tuple[str, ...]
    keys: tuple[Key, ...]


class Agent(NamedTuple):
    """One agent: the principals it is expected to use, and the humans who operate it."""

    id: str
    principals: tuple[str, ...]
    operators: tuple[str, ...] = ()


class Match(NamedTuple):
    """
    Which calls a rule is about. What is empty matches everything; globs match by case.

    `member` names members of the params, at any depth: `*RoleArn`, say.
    """

    environment: tuple[str, ...] = ()
    account: tuple[str, ...] = ()
    region: tuple[str, ...] = ()
    service: tuple[str, ...] = ()
    operation: tuple[str, ...] = ()
    effect: tuple[str, ...] = ()
    hazards: tuple[str, ...] = ()
    resource: tuple[str, ...] = ()
    tag: tuple[tuple[str, str], ...] = ()
    agent: tuple[str, ...] = ()
    member: tuple[str, ...] = ()


class Rule(NamedTuple):
    """
    Who must approve what matches, how many of them, and how.

    `approvers` holds approver ids and `group:NAME`. `max_lifetime` is in seconds from approval
    to use; `open_for` in seconds from request to approval. `protect` makes what matches
    protected whatever its impact; `exempt` frees what matches, and needs a `reason`; with
    `own` only what the ledger saw the agent create. `observe`
    asks that what the approver saw is still so at the moment of use. `bind` is `""` or
    `process`.
    """

    id: str
    match: Match
    approvers: tuple[str, ...] = ()
    threshold: int = 1
    max_lifetime: int = 900
    min_assurance: Assurance = Assurance.FILE
    open_for: int = 86_400
    protect: bool = False
    exempt: bool = False
    own: bool = False
    observe: bool = False
    bind: str = ""
    reason: str = ""


class Floor(NamedTuple):
    """The least that holds, whatever the environment says. `None`: the file is silent."""

    mode: str | None = None
    protect: frozenset[str] | None = None


class UnguardedPrincipal(NamedTuple):
    """A principal whose calls pass without a second person, and why."""

    principal: str
    reason: str


class Trust(NamedTuple):
    """
    The whole trust file, checked.

    `origin` says why it is believed: `root-owned`, `pinned`, `signed` or `unsafe`. `sha256` is
    that of its bytes. `tokens_before` voids an approver's tokens issued before a Unix second.
    `stores` are the URLs that `FOUREYES_STORE` may have; none leaves it open.
    """

    version: int
    deployment: str
    expires: int
    approvers: tuple[Approver, ...]
    agents: tuple[Agent, ...]
    rules: tuple[Rule, ...]
    environments: Mapping[str, tuple[str, ...]] = _NOTHING
    floor: Floor = Floor()
    unguarded_principals: tuple[UnguardedPrincipal, ...] = ()
    endpoints: Mapping[str, str] = _NOTHING
    revoked_jti: frozenset[str] = frozenset()
    tokens_before: Mapping[str, int] = _NOTHING
    max_open: int = 200
    auto: bool = False
    stores: tuple[str, ...] = ()
    origin: str = "unsafe"
    sha256: str = ""

    def environment_of(self, account: str) -> str:
        """Return the environment that *account* belongs to, or `unlisted`."""
        for name, accounts in self.environments.items():
            if account in accounts:
                return name
        return "unlisted"

    def agent(self, agent_id: str) -> Agent | None:
        """Return the agent called *agent_id*, or `None`."""
        return next((agent for agent in self.agents if agent.id == agent_id), None)

    def key(self, kid: str) -> tuple[Approver, Key] | None:
        """Return the key called *kid* with its owner, or `None`; an exact comparison."""
        for approver in self.approvers:
            for key in approver.keys:
                if key.kid == kid:
                    return approver, key
        return None
