"""The two verbs that an agent runs, without any package beyond the guard's own."""

from __future__ import annotations

import argparse
import json
import sys
from typing import Any

from ..asking import status, wait
from ..errors import FourEyesError
from ..preview.text import plain, printable
from ..standing import Standing
from .exits import OF_STATE, Exit

VERBS = ("wait", "status")


def run(arguments: list[str]) -> int:
    """Run `wait` or `status` and return the exit code."""
    parser = argparse.ArgumentParser(prog="foureyes")
    verbs = parser.add_subparsers(dest="verb", required=True)
    for verb in VERBS:
        sub = verbs.add_parser(verb)
        sub.add_argument("request_id", metavar="ID")
        sub.add_argument("--json", action="store_true")
    verbs.choices["wait"].add_argument("--timeout", type=float, default=600, metavar="SECONDS")
    given = parser.parse_args(arguments)
    return report(given.request_id, as_json=given.json, timeout=getattr(given, "timeout", None))


def report(request_id: str, *, as_json: bool, timeout: float | None) -> int:
    """Print where a request stands, after waiting up to *timeout* seconds where one is given."""
    try:
        found = status(request_id) if timeout is None else wait(request_id, timeout)
    except FourEyesError as error:
        sys.stderr.write(f"foureyes: {printable(str(error))}\n")
        return Exit.ERROR
    text = json.dumps(as_dict(found)) if as_json else sentence(found)
    sys.stdout.write(printable(text) + "\n")
    return OF_STATE[found.state]


def as_dict(found: Standing) -> dict[str, Any]:
    """Return where a request stands, as JSON."""
    return {
        "request_id": found.request.id,
        "state": found.state,
        "approvals": {"needed": found.needed, "have": found.have},
        "approvers": list(found.approvers),
        "code": found.code or None,
        "rejected_by": found.by or None,
        "reason": found.reason or None,
        "expires_at": found.request.open_until,
    }


def sentence(found: Standing) -> str:
    """Return where a request stands, in words."""
    name = plain(found.request.id)
    votes = f"{found.have} of {found.needed} approvals"
    return {
        "pending": f"{name} is pending: {votes}",
        "approved": f"{name} is approved ({votes}): repeat the identical call now",
        "rejected": f"{name} was rejected by {found.by}: {plain(found.reason, 600) or '-'}",
        "expired": f"{name} has expired: repeat the call to open a new request",
        "used": f"{name} was used: {found.code}",
        "refused": f"{name} has an approval that is refused ({found.code}): {votes}",
    }[found.state]
