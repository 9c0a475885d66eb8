"""The tutorial works as it is written: two sides, two homes, from the built wheel."""

from __future__ import annotations

import os
import re
import socket
import subprocess
import sys
import time
from dataclasses import dataclass, field
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
PAGE = (ROOT / "docs" / "tutorial" / "first-approval.md").read_text("utf-8")
STEPS = re.findall(r"^```sh (\w+)\n(.*?)^```", PAGE, re.MULTILINE | re.DOTALL)


@pytest.fixture(scope="module")
def python(tmp_path_factory) -> Path:
    """Build the wheel and install it beside the libraries that are here already."""
    folder = tmp_path_factory.mktemp("wheel")
    build = ["-m", "hatchling", "build", "-t", "wheel", "-d", str(folder)]
    subprocess.run([sys.executable, *build], cwd=ROOT, check=True, capture_output=True)
    (wheel,) = folder.glob("*.whl")
    subprocess.run([sys.executable, "-m", "venv", str(folder / "venv")], check=True)
    python = folder / "venv" / "bin" / "python"
    install = ["-m", "pip", "install", "--no-deps", "--no-index", "-q", str(wheel)]
    subprocess.run([python, *install], check=True, capture_output=True)
    # The wheel comes first on the path; everything else is where this interpreter has it.
    (site,) = (folder / "venv" / "lib").glob("python*/site-packages")
    others = [path for path in sys.path if path.endswith("site-packages")]
    (site / "zz_libraries.pth").write_text("\n".join(others) + "\n")
    return python


@pytest.fixture(scope="module")
def moto():
    """Play AWS; give the port."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    command = [sys.executable, "-m", "moto.server", "-H", "127.0.0.1", "-p", str(port)]
    quiet = subprocess.DEVNULL
    server = subprocess.Popen(command, stdout=quiet, stderr=quiet)
    deadline = time.monotonic() + 60
    while time.monotonic() < deadline:
        with socket.socket() as probe:
            if probe.connect_ex(("127.0.0.1", port)) == 0:
                break
        time.sleep(0.1)
    yield port
    server.terminate()
    server.wait()


@dataclass
class Terminal:
    """One side's shell: a home of its own, and what it has exported so far."""

    home: Path
    folder: Path
    path: str
    exported: str = field(default="")

    def type(self, text: str) -> tuple[int, str]:
        """Run a block after all the exports before it, and return code and output."""
        environment = {"HOME": str(self.home), "PATH": self.path, "LANG": "C.UTF-8"}
        done = subprocess.run(
            ["bash", "-c", self.exported + text],
            cwd=self.folder,
            env=environment,
            capture_output=True,
            text=True,
            timeout=120,
            check=False,
        )
        lines = [line for line in text.splitlines() if line.startswith("export ")]
        self.exported += "".join(f"{line}\n" for line in lines)
        return done.returncode, done.stdout + done.stderr


def test_the_tutorial_works_as_it_is_written(python, moto, tmp_path) -> None:
    path = f"{python.parent}{os.pathsep}{os.environ['PATH']}"
    terminals = {}
    for side in ("bob", "agent"):
        (tmp_path / side).mkdir()
        terminals[side] = Terminal(tmp_path / side, tmp_path, path)
    (tmp_path / "bob" / "word").write_text("correct horse")
    said: list[str] = []
    for side, text in STEPS:
        if side == "aws":
            continue
        code, output = terminals[side].type(_as_if_typed(text, moto, "".join(said)))
        assert code == (1 if "BLOCKED" in output else 0), output
        said.append(output)

    story = "".join(said)
    blocked, approved = story.index("BLOCKED, nothing was changed"), story.index("is approved")
    assert story.index("made the table orders") < blocked < approved
    assert approved < story.index("deleted the table orders")
    assert "no: there is no backup" in story
    code, output = terminals["agent"].type("python agent.py")
    assert code == 1
    assert "BLOCKED" in output
    assert not (tmp_path / "agent" / ".foureyes").exists()


def _as_if_typed(text: str, port: int, said: str) -> str:
    """Put in what a person would: the port, the id that `requests` named, words when asked."""
    typed = text.replace("127.0.0.1:5000", f"127.0.0.1:{port}")
    secret = ' --passphrase-file "$HOME/word"'
    typed = typed.replace("--id bob-1", "--id bob-1" + secret)
    typed = typed.replace("foureyes/bob\n", f"foureyes/bob{secret} --confirm orders\n")
    if "$REQUEST" in typed:
        asked = re.findall(r"\breq_[0-9a-z]+", said)
        typed = f"REQUEST={asked[-1]}\n{typed}"
    return typed
