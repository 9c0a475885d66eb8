"""With whose eyes is a request looked at? With the approver's own credential, never the agent's."""

from __future__ import annotations

import threading
from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Any
from urllib.parse import urlsplit

from ..call import AWS, own
from ..intent import Intent
from ..observe.facts import UNKNOWN, Seen
from ..observe.look import SECONDS, Look, see
from ..observe.now import look_at
from ..observe.sights import sight_of

_ACCOUNT = Look("sts/GetCallerIdentity", "`{}`", ())


@dataclass(frozen=True, slots=True)
class Eyes:
    """
    The approver's own view of AWS.

    `session` makes the clients, from whatever boto3 finds in the approver's environment.
    """

    session: Any = None

    def see(self, intent: Intent) -> Seen:
        """
        Look at what the call of *intent* would hit. Never raises; what fails is unknown.

        What another account shows would be about other things of the same name, so it is not
        shown.
        """
        sight = sight_of(intent.service, intent.operation)
        if sight is None:
            return Seen()
        lock = threading.Lock()
        session = self.session or _default_session()

        def client(service: str) -> Any:
            with lock:
                return _client(session, service, intent)

        # Both at the same time: a person waits for the slower of the two.
        account: list[str] = []
        asking = threading.Thread(target=lambda: account.append(_account(client)), daemon=True)
        asking.start()
        seen = look_at(intent, client)
        asking.join(SECONDS)
        return _checked(seen, account[0] if account else "", intent)


def _account(client: Callable[[str], Any]) -> str:
    seen = see((_ACCOUNT,), {}, client)
    return str(seen.find(_ACCOUNT.api, "Account") or "")


def _checked(seen: Seen, account: str, intent: Intent) -> Seen:
    if account == intent.account:
        return seen
    why = f"your credential is for account {account}" if account else "you have no credential"
    facts = (replace(fact, value=UNKNOWN, note=why) for fact in seen.facts)
    return Seen(tuple(facts), {})


def _default_session() -> Any:
    # Imported here: only a person who looks needs it.
    import boto3

    return boto3.session.Session()


def _client(session: Any, service: str, intent: Intent) -> Any:
    """Return a client for the place of *intent*: short time-outs, no retries."""
    from botocore.config import Config

    brief = Config(
        connect_timeout=SECONDS,
        read_timeout=SECONDS,
        retries={"total_max_attempts": 1, "mode": "standard"},
    )
    client = own(session.client(service, region_name=intent.region or None, config=brief))
    parts = urlsplit(client.meta.endpoint_url)
    # An endpoint that the agent named is not asked: whoever answers there could say anything.
    if intent.endpoint not in (AWS, f"{parts.scheme}://{parts.netloc}") and service != "sts":
        raise ValueError(f"your environment does not use the endpoint {intent.endpoint}")
    return client
