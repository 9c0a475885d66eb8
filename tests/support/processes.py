"""Other processes on a served stage: what an agent may start, and what became of it."""

from __future__ import annotations

import os
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

from .server import ServedStage


@dataclass(frozen=True)
class Ran:
    """What a finished process left behind."""

    code: int
    out: str
    err: str

    @property
    def said(self) -> str:
        """Everything that it printed."""
        return self.out + self.err


@dataclass(frozen=True)
class Processes:
    """Runs commands in a folder, with the environment of the stage, guarded by it alone."""

    stage: ServedStage
    folder: Path

    def python(self, *arguments: str, stdin: str | None = None, **changes: str) -> Ran:
        """Run this Python in a process of its own."""
        return self.run(sys.executable, *arguments, stdin=stdin, **changes)

    def run(self, *command: str, stdin: str | None = None, **changes: str) -> Ran:
        """Run *command*; *changes* are variables, of which empty ones are left out."""
        environ = {**os.environ, "FOUREYES_AUTO": "1", "PYTHONPATH": "", **changes}
        done = subprocess.run(
            command,
            cwd=self.folder,
            env={name: value for name, value in environ.items() if value},
            input=stdin,
            capture_output=True,
            text=True,
            timeout=60,
        )
        return Ran(done.returncode, done.stdout, done.stderr)

    def file(self, name: str, text: str) -> str:
        """Write a file into the folder and return its path."""
        path = self.folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text)
        return str(path)
