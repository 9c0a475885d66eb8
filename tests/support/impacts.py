"""How do the impact tests write down one call and what it would do?"""

from __future__ import annotations

from typing import Any

import pytest

from fourEyes.impact.classify import classify


def call(
    sentence: str,
    operation: str,
    params: dict[str, Any],
    traits: str,
    state: dict[str, Any] | None = None,
) -> Any:
    """
    Write one case: *operation* as `service:Operation`, *traits* as `effect hazard hazard`.

    *sentence* becomes the case's id; *state* is what a look-up would have found.
    """
    return pytest.param(operation, params, state, traits, id=sentence)


def assert_impact(
    operation: str, params: dict[str, Any], state: dict[str, Any] | None, traits: str
) -> None:
    """Assert that the call has exactly these traits, and a reason that can be read."""
    service, _, name = operation.partition(":")
    impact = classify(service, name, params, state=state)
    assert impact.traits == frozenset(traits.split()), impact
    assert impact.why
    assert not impact.why.endswith(".")
