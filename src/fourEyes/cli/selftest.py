"""Does what was just set up block a call, and let it go once it is approved? Without AWS."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from typing import Any

from .. import hooks
from ..approval.claims import APPROVE, audience, build_claims
from ..assembly import build_guard
from ..errors import CallBlockedError, FourEyesError
from ..guard import Guard
from ..identity import Identifier
from ..settings import Settings
from ..signing import Signer, make_token
from ..store.memory import InMemoryStore

REGION = "us-east-1"
NOWHERE = "http://127.0.0.1:9"  # the discard port: nothing is sent, the stub answers first


class SelfTestError(FourEyesError):
    """What was set up does not do what it is for."""

    code = "self_test_failed"


def run(settings: Settings, signer: Signer | None, approver: str) -> list[str]:
    """
    Try a deletion against a stub of AWS, with these settings; return what was shown.

    Without a *signer* only the block is tried. Raises `SelfTestError`, or what a guard raises
    that cannot be built.
    """
    guard = _guard(settings)
    with _stubbed(guard) as (client, arrived):
        blocked = _try(client)
        if blocked is None or arrived or blocked.reason != "no_approval":
            raise SelfTestError(f"a deletion was not held: {blocked.reason if blocked else ''}")
        shown = [f"a deletion is held: {blocked.request_id}"]
        if signer is not None:
            shown.append(_approved(guard, client, arrived, signer, approver))
    return shown


def _approved(guard: Guard, client: Any, arrived: list[str], signer: Signer, approver: str) -> str:
    """Approve the open request with the new key, and repeat the call twice."""
    store, now = guard.store(), guard.clock.now()
    (request,) = store.page(now=now)
    claims = build_claims(
        request.document,
        decision=APPROVE,
        approver=approver,
        kid=signer.kid,
        agent=request.agent,
        audience=audience(guard.trust.deployment, store.instance),
        now=now,
        lifetime=60,
    )
    store.deliver(request.id, make_token(claims, signer), now=now)
    blocked = _try(client)
    if blocked is not None and blocked.reason == "self_approval":
        return f"`{approver}` is the user of this process, so its approval is refused here"
    if blocked is not None or len(arrived) != 1:
        raise SelfTestError(f"an approved deletion was held: {blocked.reason if blocked else ''}")
    if _try(client) is None:
        raise SelfTestError("one approval let two deletions go")
    return f"approved by `{approver}` it goes, once"


def _guard(settings: Settings) -> Guard:
    """Build the real guard, with a ledger that forgets and an answer of STS from the file."""
    guard = build_guard(settings._replace(log="/dev/null"))
    agent = guard.trust.agent(guard.agent)
    assert agent is not None  # `build_guard` has refused it otherwise
    arn = agent.principals[0].replace("*", "x").replace("?", "x")
    store = InMemoryStore()
    return replace(
        guard,
        identifier=Identifier(guard.trust, guard.agent, ask=lambda *_, **__: arn),
        store=lambda: store,
        notify=lambda _: None,
        wait=0,
    )


@contextmanager
def _stubbed(guard: Guard) -> Iterator[tuple[Any, list[str]]]:
    """Give a guarded client, and the list of what has reached the stub behind it."""
    import botocore.session

    arrived: list[str] = []

    def answer(request: Any, **_: Any) -> Any:
        arrived.append(request.url)
        return _answer(request)

    hooks.install(guard)
    try:
        session = botocore.session.Session(session_vars={"profile": (None, None, None, None)})
        session.set_credentials("self-test", "self-test")
        client = session.create_client("dynamodb", region_name=REGION, endpoint_url=NOWHERE)
        client.meta.events.register_last("before-send", answer)
        yield client, arrived
    finally:
        hooks.uninstall()


def _try(client: Any) -> CallBlockedError | None:
    try:
        client.delete_table(TableName="self-test")
    except CallBlockedError as error:
        return error
    return None


def _answer(request: Any) -> Any:
    from botocore.awsrequest import AWSResponse

    response: Any = AWSResponse(request.url, 200, {}, None)
    response._content = b"{}"
    return response
