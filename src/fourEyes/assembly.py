"""How are the rooms put together, from the settings of this process?"""

from __future__ import annotations

import functools
import os
import secrets
import time
from collections.abc import Callable, Iterable, Mapping
from threading import Lock
from typing import TYPE_CHECKING, Any

from .errors import FourEyesError, SettingsError, StoreError

if TYPE_CHECKING:
    from .guard import Guard
    from .policy import Policy
    from .settings import Settings
    from .standing import Standing
    from .store import Store
    from .trust.model import Trust

_LOCK = Lock()
_GUARDS: list[Guard] = []  # the one that is installed, if it could be built


def install() -> None:
    """
    Guard every botocore client of this process, made before or after. Idempotent.

    Raises `SettingsError` where the settings or the trust file cannot be used. The process is
    guarded even then: every protected call blocks with that error until a working `install`.
    """
    with _LOCK:
        # Imported here and below: `import fourEyes` alone must cost nothing. Under the lock:
        # it imports botocore, where the bootstrap waits to install in the middle of it.
        from . import hooks

        _GUARDS.clear()
        try:
            guard = build_guard()
        except FourEyesError as error:
            from .lockdown import Lockdown

            hooks.install(Lockdown(error))
            raise
        hooks.install(guard)
        _GUARDS.append(guard)
        guard.journal.note("guard.installed", reason="installed")


def install_unasked() -> None:
    """Install as the bootstrap does, in the middle of an import: unless one is under way."""
    if not _LOCK.locked():
        install()


def uninstall() -> None:
    """Take everything back that `install` did."""
    from . import hooks

    with _LOCK:
        _GUARDS.clear()
        hooks.uninstall()


def verify_installation() -> list[str]:
    """
    Look up each seam in this process and make one call that never leaves it.

    Returns what is missing, each in one sentence; nothing, where every call is judged.
    """
    from . import hooks

    return hooks.verify_installation()


def plan(calls: Iterable[tuple[Any, str, Mapping[str, Any]]], *, ordered: bool = True) -> str:
    """
    Ask for many calls at once: one request, one signature, each call usable once.

    *calls* are `(client, operation, params)`, such as `(s3, "delete_object", {"Bucket": …})`;
    none of them is sent now. Once the request is approved, make the calls: in this order, unless
    *ordered* is false; the plan stops at the first that fails. Calls that need nobody are left
    out. Returns the request's id. Raises `PlanError` where there is nothing to ask for, or too
    much for one plan.
    """
    from botocore import xform_name

    from .errors import PlanError, PlannedCallError
    from .plans import collecting

    if not _GUARDS:
        raise PlanError("no working guard is installed; call `fourEyes.install()` first")
    with collecting() as collector:
        for client, operation, params in calls:
            name = (
                operation
                if operation in client.meta.method_to_api_mapping
                else xform_name(operation)
            )
            api_name = client.meta.method_to_api_mapping[name]
            collector.awaited = (client.meta.service_model.service_name, api_name)
            try:
                getattr(client, name)(**params)
            except PlannedCallError:
                continue
            raise PlanError(f"`{operation}` was not taken into the plan")
    if not collector.cases:
        raise PlanError("none of these calls needs a second person; make them")
    return _GUARDS[-1].ask_for(collector.cases, ordered=ordered).id


def wait(request_id: str, timeout: float = 600) -> Standing:
    """
    Wait until a request is decided, or *timeout* seconds have passed; say where it then stands.

    Raises `SettingsError` where this process has no usable settings, `StoreError` where the
    request is unknown.
    """
    deadline = time.monotonic() + timeout
    while True:
        found = status(request_id)
        if found.state not in {"pending", "refused"} or time.monotonic() >= deadline:
            return found
        time.sleep(min(0.5, max(0.0, deadline - time.monotonic())))


async def wait_async(request_id: str, timeout: float = 600) -> Standing:
    """Do as `wait` does, without keeping the event loop."""
    import asyncio

    deadline = time.monotonic() + timeout
    while True:
        # The store is a file or a network away: not on the event loop.
        found = await asyncio.to_thread(status, request_id)
        if found.state not in {"pending", "refused"} or time.monotonic() >= deadline:
            return found
        await asyncio.sleep(min(0.5, max(0.0, deadline - time.monotonic())))


def status(request_id: str) -> Standing:
    """Say where a request stands now. Raises as `wait` does."""
    from .settings import read_settings
    from .standing import standing
    from .store import open_store

    settings = read_settings()
    trust = read_trust(settings)
    check_store(settings, trust)
    store = open_store(settings.store_url)
    request = store.get(request_id)
    if request is None:
        message = f"the store {settings.store_url} knows no request `{request_id}`"
        raise StoreError(message, "unknown_request")
    policy = build_policy(settings, trust)
    return standing(request, trust=trust, policy=policy, store=store, now=int(time.time()))


def build_guard(settings: Settings | None = None) -> Guard:
    """Put the guard together. Raises `SettingsError`."""
    from .audit import Trail
    from .guard import Guard
    from .identity import Identifier
    from .journal import Journal
    from .nonce import Nonce
    from .notify import teller
    from .offers import named_tokens
    from .policy import mode_of
    from .settings import read_settings
    from .waiting import SystemClock

    settings = settings or read_settings()
    trust = read_trust(settings)
    if trust.agent(settings.agent) is None:
        raise SettingsError(
            f"the trust file names no agent `{settings.agent}`; set FOUREYES_AGENT to one of "
            f"{[agent.id for agent in trust.agents]} or add it (`foureyes trust add-agent`)"
        )
    check_store(settings, trust)
    base = {"deployment": trust.deployment, "trust": trust.origin}
    journal = Journal(Trail(settings.log, settings.log_format, agent=settings.agent, base=base))
    journal.note("settings.loaded", mode=mode_of(trust, settings.mode), store=settings.store_url)
    journal.note("trust.loaded", reason=trust.origin, version=trust.version, sha256=trust.sha256)
    return Guard(
        trust=trust,
        agent=settings.agent,
        policy=build_policy(settings, trust),
        identifier=Identifier(trust, settings.agent),
        store=opener(settings, trust),
        journal=journal,
        clock=SystemClock(),
        named_tokens=functools.partial(named_tokens, settings.approvals),
        notify=teller(settings.notify, settings.notify_secret),
        enforces=mode_of(trust, settings.mode) == "enforce",
        looks_up=settings.lookups == "on",
        create_only=settings.create_only,
        wait=settings.wait,
        batch=f"{os.getpid()}-{secrets.token_hex(4)}",
        process=Nonce(),
    )


def build_policy(settings: Settings, trust: Trust) -> Policy:
    """Return the policy of *trust* under *settings*."""
    from .policy import Policy, protected_traits

    return Policy(trust, protected_traits(trust, settings.protect))


def read_trust(settings: Settings) -> Trust:
    """Read the trust file that *settings* names. Raises `TrustError`."""
    from .settings import SYSTEM_ROOTS
    from .trust import load_trust

    roots = None
    if SYSTEM_ROOTS.exists():
        from .trust.signed import load_roots

        roots = load_roots(SYSTEM_ROOTS)
    return load_trust(
        settings.trust_path,
        sha256_pin=settings.trust_sha256,
        roots=roots,
        allow_unsafe=settings.unsafe_trust,
        now=int(time.time()),
    )


def check_store(settings: Settings, trust: Trust) -> None:
    """
    Refuse a store that the trust file does not name, where it names any.

    In a ledger of its own choice an agent could use an approval again.
    """
    if not trust.stores:
        return
    from .store import is_same_store

    url = settings.store_url
    if not any(is_same_store(url, named) for named in trust.stores):
        raise StoreError(
            f"`FOUREYES_STORE` is `{url}`, and the trust file allows only {list(trust.stores)}",
            "store_not_named",
        )


def opener(settings: Settings, trust: Trust) -> Callable[[], Store]:
    """Return a function that opens the store at its first call and hands it out ever after."""

    def opened() -> Store:
        from .store import open_store

        check_store(settings, trust)
        return open_store(settings.store_url)

    return functools.cache(opened)
