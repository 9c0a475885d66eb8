"""What has the agent made itself, so that a rule may let it take that away again?"""

from __future__ import annotations

import contextlib
from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any

from .call import AWS
from .errors import StoreError
from .impact import Effect
from .intent import makes_resources

if TYPE_CHECKING:
    from .call import Call
    from .impact import Impact
    from .policy import Subject
    from .store import Store


def is_creation(call: Call, impact: Impact) -> bool:
    """Tell whether *call*, once it has succeeded, has made the resources that it names."""
    # Whoever holds a signed URL may never use it.
    if impact.effect is not Effect.CREATE or call.presign is not None:
        return False
    return makes_resources(call.service, call.operation, call.region)


def remember(store: Callable[[], Store], subject: Subject) -> None:
    """Note *subject*'s resources as the agent's own, where they are known exactly."""
    if not subject.has_exact_resources:
        return
    # What cannot be remembered is somebody else's, when it comes to deleting it.
    with contextlib.suppress(StoreError):
        for resource in subject.resources:
            store().saw(subject.agent, _at(subject.call, resource))


def asker(store: Callable[[], Store], subject: Subject) -> Callable[[str], bool]:
    """Return what tells whether one of *subject*'s resources is the agent's own."""

    # A version has no name of its own here, and one of before may be somebody else's.
    if names_version(subject.call.params):
        return lambda resource: False

    def is_own(resource: str) -> bool:
        try:
            return store().has_seen(subject.agent, _at(subject.call, resource))
        except StoreError:
            return False

    return is_own


def names_version(params: Any) -> bool:
    """Tell whether *params* name a version of an S3 object, alone or in a list of objects."""
    if isinstance(params, Mapping):
        return "VersionId" in params or any(map(names_version, params.values()))
    return isinstance(params, (list, tuple)) and any(map(names_version, params))


def _at(call: Call, resource: str) -> str:
    """Name a resource with its endpoint: what an emulator has made is not there at AWS."""
    return resource if call.endpoint == AWS else f"{call.endpoint} {resource}"
