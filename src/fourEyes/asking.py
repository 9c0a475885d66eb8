"""How does an agent ask for many calls at once, and learn what became of a request?"""

from __future__ import annotations

import time
from collections.abc import Iterable, Mapping
from contextlib import closing
from typing import TYPE_CHECKING, Any

from .assembly import build_policy, check_store, installed, read_trust
from .errors import StoreError

if TYPE_CHECKING:
    from .standing import Standing


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

    guard = installed()
    if guard is None:
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
    return guard.ask_for(collector.cases, ordered=ordered).id


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
    with closing(open_store(settings.store_url)) as store:
        request = store.get(request_id)
        if request is None:
            message = f"the store {settings.store_url} knows no request `{request_id}`"
            raise StoreError(message, "unknown_request")
        policy = build_policy(settings, trust)
        return standing(request, trust=trust, policy=policy, store=store, now=int(time.time()))
