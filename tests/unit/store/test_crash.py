"""A process killed with a claim in its hand: the approval is used, and listed."""

from __future__ import annotations

import os
import signal
import subprocess
import sys

import pytest

from fourEyes.store import create_store, open_store
from support.stores import NOW, approve, ask, spend

CRASH = """
import os, signal, sys
from fourEyes.store import open_store
from support.stores import NOW, approve
store = open_store(sys.argv[1])
step = sys.argv[3]
request = store.get(sys.argv[2])
if step == "before":
    os.kill(os.getpid(), signal.SIGKILL)
claim = store.spend(approve(request), now=NOW)
if step != "claimed":
    store.settle(claim, step, now=NOW)
os.kill(os.getpid(), signal.SIGKILL)
"""


@pytest.mark.parametrize("kind", ["sqlite", "dynamodb"])
@pytest.mark.parametrize("step", ["before", "claimed", "sent", "done"])
def test_killed_at_each_step(request: pytest.FixtureRequest, kind: str, step: str) -> None:
    url = request.getfixturevalue(f"{kind}_url")
    store = create_store(url)
    asked = ask(store)

    arguments = [sys.executable, "-c", CRASH, url, asked.id, step]
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(filter(None, sys.path))}
    crashed = subprocess.run(arguments, env=environment, check=False)

    assert crashed.returncode == -signal.SIGKILL
    is_burned = step != "before"
    listed = [claim.state for claim in open_store(url).unfinished()]
    assert listed == ([step] if step in ("claimed", "sent") else [])
    assert spend(open_store(url), approve(asked)) == ("already_spent" if is_burned else "ok")
    assert (store.find(asked.digest, now=NOW) is None) is True
    store.close()
