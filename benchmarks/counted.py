"""How many instructions does a call take? Runs itself under valgrind's callgrind."""

from __future__ import annotations

import ctypes
import json
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

from sampling import quiet, repeat
from stand import READS, WRITES, Operation, Stand, can, client_of
from variants import variants

CALLS = 40
WARM_UP = 60
# A C function that ctypes goes through and nothing else here does: callgrind writes down what
# was counted so far, and begins anew, whenever it is entered.
MARK = "ffi_call"

Counts = dict[str, dict[str, float]]
"""By operation and variant: thousands of instructions of one call."""


def is_possible() -> bool:
    """Tell whether valgrind is installed."""
    return shutil.which("valgrind") is not None


def counts() -> Counts:
    """Count every operation under every variant. Takes about three minutes on a quiet machine."""
    with tempfile.TemporaryDirectory() as folder:
        out = Path(folder, "callgrind.out")
        command = ["valgrind", "--tool=callgrind", f"--dump-before={MARK}"]
        command += [f"--callgrind-out-file={out}", sys.executable, __file__, folder]
        # Another seed, other dicts: the counts would differ from run to run.
        environment = {**os.environ, "PYTHONHASHSEED": "0", "PYTHONPATH": os.pathsep.join(sys.path)}
        done = subprocess.run(command, env=environment, capture_output=True, text=True, check=False)
        if done.returncode:
            raise RuntimeError(f"callgrind did not run: {done.stderr[-2000:]}")
        return _read(out, json.loads(Path(folder, "labels.json").read_text()))


def _read(out: Path, labels: Sequence[tuple[str, str]]) -> Counts:
    """Take every second interval: those between a begin and an end."""
    found: Counts = {}
    empty = _total(out, 2)
    for number, (operation, variant) in enumerate(labels):
        instructions = (_total(out, 2 * number + 4) - empty) / CALLS
        found.setdefault(operation, {})[variant] = instructions / 1000
    return found


def _total(out: Path, number: int) -> int:
    for line in Path(f"{out}.{number}").read_text().splitlines():
        if line.startswith("totals:"):
            return int(line.split()[1])
    raise RuntimeError("callgrind wrote no totals")


def _run(folder: Path) -> None:
    """Make the calls, with a mark before and behind each batch."""
    mark = ctypes.CDLL(None).getpid
    mark()
    mark()
    labels = []
    calls = [(operation, *_canned(operation)) for operation in (*READS, *WRITES)]
    for variant in variants(Stand(folder).guard()):
        for operation, client, call in calls:
            with variant.on(client), quiet():
                # To switch a variant changes a class, and Python looks anew for the short ways
                # through code that uses it.
                repeat(call, WARM_UP)
                mark()
                repeat(call, CALLS)
                mark()
            labels.append((operation.name, variant.name))
    (folder / "labels.json").write_text(json.dumps(labels))


def _canned(operation: Operation) -> tuple[Any, Callable[[], Any]]:
    client = client_of(operation.service)
    method = can(client, operation)
    return client, lambda: method(**operation.params)


if __name__ == "__main__":
    _run(Path(sys.argv[1]))
