"""How are the rooms put together, from the settings of this process?"""

from __future__ import annotations

import functools
import os
import secrets
import time
from collections.abc import Iterator
from contextlib import contextmanager
from threading import Lock
from typing import TYPE_CHECKING

from .errors import FourEyesError, SettingsError, StoreError

if TYPE_CHECKING:
    from .guard import Guard
    from .policy import Policy
    from .settings import Settings
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

        with _replacing():
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

    with _LOCK, _replacing():
        hooks.uninstall()


@contextmanager
def _replacing() -> Iterator[None]:
    """Give back what the earlier guard holds, once no new call can come to it."""
    earlier = [*_GUARDS]
    _GUARDS.clear()
    try:
        yield
    finally:
        for guard in earlier:
            guard.release()


def installed() -> Guard | None:
    """Return the guard that `install` has put in place, if it could be built."""
    return _GUARDS[-1] if _GUARDS else None


def verify_installation() -> list[str]:
    """
    Look up each seam in this process and make one call that never leaves it.

    Returns what is missing, each in one sentence; nothing, where every call is judged.
    """
    from . import hooks

    return hooks.verify_installation()


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
    store = Opener(settings, trust)
    journal = Journal(Trail(settings.log, settings.log_format, agent=settings.agent, base=base))
    journal.note("settings.loaded", mode=mode_of(trust, settings.mode), store=settings.store_url)
    journal.note("trust.loaded", reason=trust.origin, version=trust.version, sha256=trust.sha256)
    return Guard(
        trust=trust,
        agent=settings.agent,
        policy=build_policy(settings, trust),
        identifier=Identifier(trust, settings.agent),
        store=store,
        release=store.close,
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


class Opener:
    """Opens the store when first called, and hands it out ever after."""

    def __init__(self, settings: Settings, trust: Trust) -> None:
        self._settings = settings
        self._trust = trust
        self._opened: list[Store] = []

    def __call__(self) -> Store:
        """Return the store. Raises `StoreError`."""
        if not self._opened:
            from .store import open_store

            check_store(self._settings, self._trust)
            # Of two threads that open one at once, both go on with the first.
            self._opened.append(open_store(self._settings.store_url))
        return self._opened[0]

    def close(self) -> None:
        """Give back what the store holds; a call under way goes on, and opens what it needs."""
        for store in self._opened:
            store.close()
