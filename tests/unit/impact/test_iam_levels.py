"""Where IAM's access levels and this classifier disagree on reading, somebody has read why."""

from __future__ import annotations

import json
from functools import lru_cache
from pathlib import Path

import botocore.session
import policy_sentry

from fourEyes.impact import Effect, classify
from fourEyes.impact.names import operations_of, services

REVIEWED = Path(__file__).parents[2] / "vectors" / "iam_disagreements.txt"
LEVELS = Path(policy_sentry.__file__).parent / "shared" / "data" / "iam-definition.json"
IAM_READS = {"Read", "List"}


@lru_cache(maxsize=1)
def levels() -> dict[str, dict[str, str]]:
    """Return IAM's access level of each action, by service prefix and lower-case name."""
    definition = json.loads(LEVELS.read_text(encoding="utf-8"))
    return {
        prefix: {name.lower(): entry["access_level"] for name, entry in found["privileges"].items()}
        for prefix, found in definition.items()
        if isinstance(found, dict)
    }


def iam_level(prefixes: list[str], operation: str) -> str | None:
    """Return the level that IAM gives *operation*, under the first prefix that has it."""
    found = (levels().get(prefix, {}).get(operation.lower()) for prefix in prefixes)
    return next((level for level in found if level), None)


@lru_cache(maxsize=1)
def disagreements() -> set[str]:
    """Return each disagreement as the reviewed list writes it, up to the reason."""
    session = botocore.session.get_session()
    found = set()
    for service in services():
        model = session.get_service_model(service)
        prefixes = [service, model.signing_name, model.endpoint_prefix]
        for name in operations_of(service):
            level = iam_level(prefixes, name)
            effect = classify(service, name).effect
            if level is not None and (level in IAM_READS) != (effect is Effect.READ):
                found.add(f"{service} {name}: {level}, {effect.value}")
    return found


def reviewed() -> dict[str, str]:
    """Return the reviewed disagreements with their reasons."""
    lines = REVIEWED.read_text(encoding="utf-8").splitlines()
    entries = [line.split(": ", 2) for line in lines if not line.startswith("#")]
    return {f"{operation}: {words}": reason for operation, words, reason in entries}


def test_every_disagreement_with_iam_is_reviewed() -> None:
    assert disagreements() - set(reviewed()) == set()


def test_the_list_has_no_disagreement_that_is_over() -> None:
    assert set(reviewed()) - disagreements() == set()


def test_the_list_is_short_and_says_why() -> None:
    assert len(reviewed()) <= 150
    assert all(len(reason) > 10 for reason in reviewed().values())


def test_most_operations_are_compared() -> None:
    session = botocore.session.get_session()
    model = session.get_service_model("s3")
    assert iam_level(["s3", model.signing_name], "DeleteBucket") == "Write"
    assert sum(len(actions) for actions in levels().values()) > 15_000
