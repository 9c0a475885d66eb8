"""A guarded process against moto: the real guard, store and trust file, in a folder of a test."""

from __future__ import annotations

import hashlib
import json
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import boto3
import pytest
from moto import mock_aws

import fourEyes
from fourEyes.approval.claims import APPROVE, audience, build_claims
from fourEyes.errors import CallBlockedError
from fourEyes.signing import make_token
from fourEyes.store import Request, Store, open_store

from . import people

REGION = "eu-west-1"
MOTO_PRINCIPAL = f"arn:aws:sts::{people.ACCOUNT}:user/moto"
"""Who moto says is calling with a key that it has not given out."""

CLEARED = ("AWS_PROFILE", "AWS_ENDPOINT_URL", "AWS_SESSION_TOKEN")


class Stage:
    """One test's AWS (moto in this process), trust file and store."""

    def __init__(self, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        self.folder = folder
        self.log = folder / "audit.jsonl"
        self.store_url = f"sqlite://{folder / 'state' / 'store.sqlite3'}"
        self._monkeypatch = monkeypatch
        for name in CLEARED:
            monkeypatch.delenv(name, raising=False)
        monkeypatch.setenv("AWS_ACCESS_KEY_ID", "testing")
        monkeypatch.setenv("AWS_SECRET_ACCESS_KEY", "testing")
        monkeypatch.setenv("AWS_DEFAULT_REGION", REGION)
        self.trust(expires=int(time.time()) + 86_400)
        self.set(STORE=self.store_url, LOG=str(self.log), AGENT=people.AGENT)

    def trust(self, **changes: Any) -> None:
        """Write the trust file and pin it."""
        agent = {"id": people.AGENT, "principals": [MOTO_PRINCIPAL], "operators": ["alice"]}
        document = people.trust_dict(**{"agents": [agent], **changes})
        document["expires"] = int(time.time()) + 86_400
        data = json.dumps(document).encode()
        path = self.folder / "trust.json"
        path.write_bytes(data)
        self.set(TRUST=str(path), TRUST_SHA256=hashlib.sha256(data).hexdigest())

    def set(self, **settings: str) -> None:
        """Set `FOUREYES_*` variables, by their names without the prefix."""
        for name, value in settings.items():
            self._monkeypatch.setenv(f"FOUREYES_{name}", value)

    def set_key_of_account(self) -> None:
        """Use a key whose id carries the account, as AWS's own do; to moto it is as good as any."""
        self._monkeypatch.setenv("AWS_ACCESS_KEY_ID", "AKIABZPUZDIKAAAAAAAA")

    def install(self, **settings: str) -> None:
        """Set variables and install the guard."""
        self.set(**settings)
        fourEyes.install()

    @property
    def store(self) -> Store:
        """The store that the guard uses."""
        return open_store(self.store_url)

    def token(self, request_id: str, by: str = "bob", **changes: Any) -> str:
        """Return a decision of *by* on a request, as `foureyes approve --to` would write it."""
        request = self.store.get(request_id)
        assert request is not None
        return self.sign(request, by, **changes)

    def sign(
        self,
        request: Request,
        by: str = "bob",
        *,
        document: dict[str, Any] | None = None,
        decision: str = APPROVE,
        lifetime: int = 600,
        ago: int = 0,
        **changes: Any,
    ) -> str:
        """Sign a decision, on another *document* if one is given."""
        signer = people.signer(by)
        claims = build_claims(
            document or request.document,
            decision=decision,
            approver=by,
            kid=signer.kid,
            agent=changes.pop("agent", request.agent),
            audience=changes.pop("audience", audience(people.DEPLOYMENT, self.store.instance)),
            now=int(time.time()) - ago,
            lifetime=lifetime,
            **changes,
        )
        return make_token(claims, signer)

    def approve(self, request_id: str, by: str = "bob", **changes: Any) -> str:
        """Deliver a decision to the inbox."""
        token = self.token(request_id, by, **changes)
        self.store.deliver(request_id, token, now=int(time.time()))
        return token

    def events(self, *names: str) -> list[dict[str, Any]]:
        """Return the audit events written so far, only those of *names* if any are given."""
        if not self.log.exists():
            return []
        events = [json.loads(line) for line in self.log.read_text().splitlines()]
        return [event for event in events if not names or event["event"] in names]


@contextmanager
def stage_in(folder: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Stage]:
    """Set the stage, and clear it away."""
    with mock_aws():
        try:
            yield Stage(folder, monkeypatch)
        finally:
            fourEyes.uninstall()
            boto3.DEFAULT_SESSION = None


def blocked(call: Any, *arguments: Any, **params: Any) -> CallBlockedError:
    """Expect that *call* is blocked, and return the error."""
    with pytest.raises(CallBlockedError) as caught:
        call(*arguments, **params)
    return caught.value
