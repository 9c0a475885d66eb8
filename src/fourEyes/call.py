"""What is botocore about to send, as every room sees it?"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, NamedTuple
from weakref import ref

if TYPE_CHECKING:
    from botocore.client import BaseClient
    from botocore.credentials import Credentials
    from botocore.model import OperationModel

AWS = "aws"
"""The value of `Call.endpoint` where neither caller nor environment overrides AWS's own."""


@dataclass(frozen=True, slots=True)
class Presign:
    """How a request is to be signed for somebody else's use: HTTP method, seconds it lives."""

    method: str
    expires_in: int


# Tuples, not frozen dataclasses, here and for the verdict: each allowed write makes one of each,
# and a frozen dataclass costs as much for every single field.
class Call(NamedTuple):
    """
    One call: the service as it will see it, and the credential that signs it.

    `service` is botocore's service name and `operation` the API's name. `params` are as they
    enter serialisation, after every handler. `endpoint` is `aws`, or `scheme://host:port` where
    overridden. `model` is the live model; it is absent only for what no model describes
    (a hand-signed request, a database login). `credentials` may be absent: an unsigned call.
    `is_elsewhere` where its URL leads to another thing than its params name; `signs_headers`
    unless its signature leaves them out, so that anybody could send it without its conditions.
    """

    service: str
    operation: str
    params: Mapping[str, Any]
    region: str
    partition: str = "aws"
    endpoint: str = AWS
    model: OperationModel | None = None
    credentials: Credentials | None = None
    presign: Presign | None = None
    is_elsewhere: bool = False
    signs_headers: bool = True

    @property
    def access_key(self) -> str | None:
        """The id of the key that signs, or `None` for an unsigned call."""
        key = None if self.credentials is None else self.credentials.access_key
        # What is remembered by a key that only claims to be another would be that one's.
        return key if key is None or type(key) is str else str.__str__(key)


@dataclass(frozen=True, slots=True)
class Caller:
    """
    Who calls: the agent, and the principal whose credential it uses.

    `principal` is the ARN of a user, or `…:assumed-role/ROLE` without the session name, since
    botocore makes up a new session name for each process. `session` is the full ARN: evidence,
    and input of the self-approval check. `is_unguarded` is only true where the trust file lists
    the principal.
    """

    agent: str
    partition: str
    account: str
    principal: str
    session: str
    os_user: str
    is_unguarded: bool = False


class Outcome(NamedTuple):
    """
    How a sent call ended.

    `state` is `done`, `failed` (the service answered that nothing was done), `unknown` (it may
    have been done) or `unsent` (proven: no byte left). `duration_ms` counts retries in.
    """

    state: str
    http_status: int | None = None
    error_code: str | None = None
    aws_request_id: str | None = None
    duration_ms: int | None = None
    attempts: int = 1


Writes = Callable[[str, Mapping[str, Any]], bool]
"""Tells of an operation and its params whether one of the guard's own clients may send it."""


def _nothing(operation: str, params: Mapping[str, Any]) -> bool:
    return False


# The guard's own clients (STS, look-ups, the store), and what they may do beside reading. By
# object: nothing that a caller can set on a client, its class or in the environment puts one in.
_OWN_CLIENTS: dict[int, tuple[ref[BaseClient], Writes]] = {}


def own(client: BaseClient, writes: Writes = _nothing) -> BaseClient:
    """
    Mark *client* as the guard's own, which nobody is asked about.

    It may read. What else it is for, *writes* has to allow.
    """
    key = id(client)
    _OWN_CLIENTS[key] = ref(client, lambda _: _OWN_CLIENTS.pop(key, None)), writes
    return client


def is_own(client: object) -> bool:
    """Tell whether *client* is one of the guard's own."""
    found = _OWN_CLIENTS.get(id(client))
    return found is not None and found[0]() is client


def may_write(client: object, operation: str, params: Mapping[str, Any]) -> bool:
    """Tell whether a write is what *client*, one of the guard's own, is there for."""
    return is_own(client) and _OWN_CLIENTS[id(client)][1](operation, params)
