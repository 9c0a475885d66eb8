"""What does a benchmark run on: which guard, which trust file, which clients without a network?"""

from __future__ import annotations

import hashlib
import json
import os
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import botocore.session
from botocore.awsrequest import AWSResponse

from fourEyes.approval.claims import APPROVE, audience, build_claims
from fourEyes.assembly import build_guard
from fourEyes.guard import Guard
from fourEyes.identity import Identifier
from fourEyes.signing import make_token
from fourEyes.store import Request, Store, open_store
from slow import slowed
from support import people

REGION = "eu-west-1"


@dataclass(frozen=True)
class Operation:
    """One call that is measured: the client's method, its params, and the service's answer."""

    service: str
    method: str
    params: Mapping[str, Any]
    body: bytes = b"{}"
    headers: tuple[tuple[str, str], ...] = ()

    @property
    def name(self) -> str:
        """How the table calls it."""
        return f"{self.service} {self.method}"


_STS = (
    b'<GetCallerIdentityResponse xmlns="https://sts.amazonaws.com/doc/2011-06-15/">'
    b"<GetCallerIdentityResult><Arn>arn:aws:iam::123456789012:user/agent</Arn>"
    b"<UserId>AIDA</UserId><Account>123456789012</Account></GetCallerIdentityResult>"
    b"</GetCallerIdentityResponse>"
)
_EC2 = (
    b'<DescribeInstancesResponse xmlns="http://ec2.amazonaws.com/doc/2016-11-15/">'
    b"<requestId>r</requestId><reservationSet/></DescribeInstancesResponse>"
)
_KEY = {"pk": {"S": "order-1"}, "sk": {"S": "line-1"}}
_ITEM = json.dumps({"Item": {**_KEY, "amount": {"N": "42"}}}).encode()
_SENT = b'{"MessageId":"m","MD5OfMessageBody":"5d41402abc4b2a76b9719d911017c592"}'
_QUEUE = f"https://sqs.{REGION}.amazonaws.com/{people.ACCOUNT}/orders"

READS = (
    Operation("sts", "get_caller_identity", {}, _STS),
    Operation("dynamodb", "get_item", {"TableName": "orders", "Key": _KEY}, _ITEM),
    Operation("s3", "head_object", {"Bucket": "invoices", "Key": "2026/11.pdf"}, b""),
    Operation("ec2", "describe_instances", {"InstanceIds": ["i-0123456789abcdef0"]}, _EC2),
)
WRITES = (
    Operation("sqs", "send_message", {"QueueUrl": _QUEUE, "MessageBody": "hello"}, _SENT),
    Operation("ecs", "tag_resource", {"resourceArn": "arn:a", "tags": [{"key": "a"}]}),
    Operation("logs", "create_log_group", {"logGroupName": "/agent/runs"}, b""),
)
DESTROY = Operation("dynamodb", "delete_table", {"TableName": "orders"})


def client_of(service: str, session: Any = None) -> Any:
    """Make a client with a key of its own, that reads nobody's configuration."""
    session = session or botocore.session.Session(
        session_vars={"profile": (None, None, None, None)}
    )
    return session.create_client(
        service,
        region_name=REGION,
        aws_access_key_id="testing",
        aws_secret_access_key="secret",
    )


def can(client: Any, operation: Operation) -> Callable[..., Any]:
    """Answer every call of *client* at `before-send`, last, and return the method to call."""
    headers = dict(operation.headers)

    def answer(request: Any, **_: Any) -> Any:
        response = AWSResponse(request.url, 200, headers, None)
        response._content = operation.body
        return response

    client.meta.events.register_last("before-send", answer)
    method: Callable[..., Any] = getattr(client, operation.method)
    return method


class Stand:
    """
    A folder with a trust file, a store and a log, and the guard that uses them.

    *slower* is how many times as long the guard is to take: a benchmark has to notice.
    """

    def __init__(self, folder: Path, slower: float = 1) -> None:
        self.slower = slower
        for name in [name for name in os.environ if name.startswith("FOUREYES_")]:
            del os.environ[name]
        self.folder = folder
        self.log = folder / "audit.jsonl"
        self.store_url = f"sqlite://{folder / 'store.sqlite3'}"
        os.environ.update(self.settings())

    def settings(self) -> dict[str, str]:
        """Return the variables that a guarded process here runs under."""
        path = self.folder / "trust.json"
        if not path.exists():
            path.write_text(json.dumps(_trust()))
        return {
            "FOUREYES_TRUST": str(path),
            "FOUREYES_TRUST_SHA256": hashlib.sha256(path.read_bytes()).hexdigest(),
            "FOUREYES_STORE": self.store_url,
            "FOUREYES_LOG": str(self.log),
            "FOUREYES_AGENT": people.AGENT,
        }

    def guard(self) -> Guard:
        """Build the guard as `fourEyes.install` does, but for STS, which is not on the network."""
        guard = build_guard()
        identifier = Identifier(guard.trust, guard.agent, ask=lambda *_, **__: people.SESSION)
        guard = replace(guard, identifier=identifier, notify=lambda _: None)
        return guard if self.slower == 1 else slowed(guard, self.slower)

    @property
    def store(self) -> Store:
        """The store of that guard."""
        return open_store(self.store_url)


def _trust() -> dict[str, Any]:
    """Return a trust file in which Bob may approve everything."""
    now = int(time.time())
    return people.trust_dict(expires=now + 86_400, max_open=100_000)


def approve(store: Store, request: Request) -> None:
    """Let Bob sign *request* and deliver his decision."""
    signer, now = people.signer("bob"), int(time.time())
    claims = build_claims(
        request.document,
        decision=APPROVE,
        approver="bob",
        kid=signer.kid,
        agent=request.agent,
        audience=audience(people.DEPLOYMENT, store.instance),
        now=now,
        lifetime=600,
    )
    store.deliver(request.id, make_token(claims, signer), now=now)
