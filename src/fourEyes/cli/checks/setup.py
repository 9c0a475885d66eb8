"""Are the settings, the trust file and the store fit to be relied on?"""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urlsplit

from ...assembly import check_store
from ...errors import FourEyesError, TrustError
from ...policy import mode_of
from ...settings import SYSTEM_TRUST
from ...store import open_store
from .finding import Finding, fail, ok, warn
from .patient import Patient


def settings(patient: Patient) -> Iterator[Finding]:
    """Say whether the variables can be read, and whether they block at all."""
    if patient.settings is None:
        yield fail("settings", str(patient.fault), "mend the variable; until then all is blocked")
        return
    mode: str | None = patient.settings.mode
    if patient.trust is not None:
        mode = mode_of(patient.trust, mode)
    if mode == "observe":
        yield warn(
            "settings", "observe mode: nothing is blocked, only logged", "set FOUREYES_MODE=enforce"
        )
        return
    yield ok("settings", "every FOUREYES_* variable can be read; protected calls are blocked")


def trust_file(patient: Patient) -> Iterator[Finding]:
    """Say whether the agent could have written the trust file, or could name another one."""
    if patient.settings is None:
        return
    path = patient.settings.trust_path
    if patient.trust is None:
        code = patient.fault.code if isinstance(patient.fault, TrustError) else ""
        yield fail("trust file", f"{patient.fault} [{code}]", _mend_trust(path))
        return
    if patient.trust.origin == "unsafe":
        yield fail(
            "trust file",
            f"{path} is believed only because of FOUREYES_UNSAFE_TRUST: this user can write it",
            _mend_trust(path),
        )
    elif patient.trust.origin == "pinned":
        yield warn(
            "trust file",
            f"{path} is pinned by a variable, which a child with another environment does not have",
            f"install it as {SYSTEM_TRUST}, owned by root, and run the agent as another user",
        )
    else:
        yield ok("trust file", f"{path} ({patient.trust.origin}) is out of the agent's reach")


def _mend_trust(path: Path) -> str:
    return (
        f"sudo install -D -o root -m 644 {path} {SYSTEM_TRUST}, or pin it with "
        "FOUREYES_TRUST_SHA256 (`foureyes trust check` prints the hash)"
    )


def rules(patient: Patient) -> Iterator[Finding]:
    """Say whether the agent is known, and whether there is anybody who may approve."""
    if patient.settings is None or patient.trust is None:
        return
    if patient.agent is None:
        known = ", ".join(agent.id for agent in patient.trust.agents)
        yield fail(
            "agent",
            f"the trust file names no agent `{patient.settings.agent}`",
            f"set FOUREYES_AGENT to one of: {known}",
        )
        return
    operators = set(patient.agent.operators)
    others = [one.id for one in patient.trust.approvers if one.id not in operators]
    if not others:
        yield fail(
            "approvers",
            "everybody who could approve also operates the agent, so nobody can",
            "add a second person: foureyes trust add-approver",
        )
        return
    yield ok("approvers", f"{len(others)} of {len(patient.trust.approvers)} may approve")


def store(patient: Patient) -> Iterator[Finding]:
    """Say whether requests and spent approvals can be kept."""
    if patient.settings is None:
        return
    url = patient.settings.store_url
    names_stores = patient.trust is not None and bool(patient.trust.stores)
    try:
        if patient.trust is not None:
            check_store(patient.settings, patient.trust)
        open_store(url).page(now=0, limit=1)
    except FourEyesError as error:
        yield fail("store", f"{error} [{error.code}]", "without it nothing can be approved")
        return
    parts = urlsplit(url)
    if parts.scheme == "sqlite" and Path(parts.path).stat().st_uid == os.getuid():
        yield warn(
            "store",
            f"{parts.path} belongs to this user, who can delete what it remembers",
            "use a folder of a third user, or DynamoDB (docs/how-to/separate.md)",
        )
        return
    if parts.scheme == "dynamodb" and not names_stores:
        yield warn(
            "store",
            "it answers, but the agent could name another one, and use an approval once in each",
            f'add "stores": ["{url}"] to the trust file, with `account=` in it',
        )
        return
    yield ok("store", f"{parts.scheme} store answers")
