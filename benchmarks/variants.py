"""What may stand around a botocore call, and how is it put there and taken away again?"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager, nullcontext
from dataclasses import dataclass
from typing import Any

import botocore.client
import botocore.endpoint

from fourEyes import hooks
from fourEyes.hooks.closed import Judge

Switch = Callable[[Any], AbstractContextManager[None]]


@dataclass(frozen=True)
class Variant:
    """A name, and what switches it on around calls of one client."""

    name: str
    on: Switch


BARE, CONTROL, NOOP, GUARDED = "bare", "bare again", "no-op", "fourEyes"
OPENTELEMETRY, XRAY = "OpenTelemetry", "X-Ray"


def variants(guard: Judge) -> list[Variant]:
    """Return what can be measured here, bare botocore and its A/A control first."""

    @contextmanager
    def guarded(client: Any) -> Iterator[None]:
        hooks.install(guard)
        try:
            yield
        finally:
            hooks.uninstall()

    found = [
        Variant(BARE, lambda client: nullcontext()),
        Variant(CONTROL, lambda client: nullcontext()),
        Variant(NOOP, _no_op),
        Variant(GUARDED, guarded),
    ]
    return found + [variant for make in (_opentelemetry, _xray) if (variant := make())]


def _nothing(**_: Any) -> None:
    """Handle an event by doing nothing."""


@contextmanager
def _no_op(client: Any) -> Iterator[None]:
    client.meta.events.register("before-call", _nothing)
    try:
        yield
    finally:
        client.meta.events.unregister("before-call", _nothing)


def _opentelemetry() -> Variant | None:
    """OpenTelemetry's instrumentation with its SDK, and nothing that would export a span."""
    try:
        from opentelemetry.instrumentation.botocore import BotocoreInstrumentor
        from opentelemetry.sdk.trace import TracerProvider
    except ImportError:
        return None
    provider, instrumentor = TracerProvider(), BotocoreInstrumentor()

    @contextmanager
    def on(client: Any) -> Iterator[None]:
        instrumentor.instrument(tracer_provider=provider)
        try:
            yield
        finally:
            instrumentor.uninstrument()

    return Variant(OPENTELEMETRY, on)


def _xray() -> Variant | None:
    try:
        from aws_xray_sdk.core import xray_recorder
        from aws_xray_sdk.ext.botocore import patch
    except ImportError:
        return None
    xray_recorder.configure(sampling=False, context_missing="IGNORE_ERROR")
    xray_recorder.emitter.send_entity = lambda entity: None
    places = [
        (botocore.client.BaseClient, "_make_api_call"),
        (botocore.endpoint.Endpoint, "prepare_request"),
    ]

    @contextmanager
    def on(client: Any) -> Iterator[None]:
        kept = [(owner, name, owner.__dict__[name]) for owner, name in places]
        patch()
        xray_recorder.begin_segment("benchmark")
        try:
            yield
        finally:
            xray_recorder.end_segment()
            # It has no way back of its own.
            del botocore.client._xray_enabled
            for owner, name, original in kept:
                setattr(owner, name, original)

    return Variant(XRAY, on)
