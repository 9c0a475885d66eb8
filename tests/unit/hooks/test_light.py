"""What a process imports to be guarded is what a call that needs nobody needs."""

from __future__ import annotations

import hashlib
import json
import subprocess
import sys

from support.people import AGENT, trust_dict

# Milliseconds each, in every process of every agent.
HEAVY = {"asyncio", "cryptography", "pydantic", "pydantic_core", "rfc8785", "sqlglot", "sqlite3"}
# Rooms of ours that only a call needs that somebody has to approve.
LATER = {"fourEyes.approval", "fourEyes.store", "fourEyes.standing"}
CODE = """
import sys
import boto3
before = set(sys.modules)
import fourEyes
fourEyes.install()
print(*sorted(set(sys.modules) - before))
"""


def test_install_imports_nothing_heavy_that_boto3_has_not_imported(tmp_path) -> None:
    trust = json.dumps(trust_dict()).encode()
    (tmp_path / "trust.json").write_bytes(trust)
    environ = {
        "FOUREYES_TRUST": str(tmp_path / "trust.json"),
        "FOUREYES_TRUST_SHA256": hashlib.sha256(trust).hexdigest(),
        "FOUREYES_STORE": f"sqlite://{tmp_path}/store.sqlite3",
        "FOUREYES_LOG": str(tmp_path / "audit.jsonl"),
        "FOUREYES_AGENT": AGENT,
        "PYTHONPATH": ":".join(filter(None, sys.path)),
    }
    done = subprocess.run(
        [sys.executable, "-c", CODE], env=environ, capture_output=True, text=True, check=True
    )
    assert "fourEyes.guard" in done.stdout.split()
    assert (HEAVY | LATER).isdisjoint(done.stdout.split())
