"""How is a command run guarded, whose environment does not have fourEyes installed?"""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import tempfile
from pathlib import Path
from types import FrameType
from typing import Annotated

import typer

from ..assembly import build_guard
from ..errors import FourEyesError
from ..integrations.environment import config_file, config_with_plugin, guarded_environment
from .terminal import error_line, speaks_plainly

NOT_GUARDED = 78  # as of every process that cannot be guarded
NOT_FOUND = 127  # as a shell's
PASSED_ON = (signal.SIGTERM, signal.SIGHUP)


def add_to(app: typer.Typer) -> None:
    """Add the verb."""
    app.command(
        "run", context_settings={"ignore_unknown_options": True, "allow_interspersed_args": False}
    )(run)


@speaks_plainly
def run(
    command: Annotated[list[str], typer.Argument(metavar="-- COMMAND…")],
    aws_plugin: Annotated[
        bool,
        typer.Option(help="Also load the guard as a plugin of the AWS CLI, version 1."),
    ] = True,
) -> None:
    """Run a command whose Pythons, and their children, are guarded."""
    try:
        build_guard()
    except FourEyesError as error:
        sys.stderr.write(f"foureyes: nothing was started: {error_line(error)}\n")
        raise typer.Exit(NOT_GUARDED) from None
    environ = guarded_environment(os.environ)
    with tempfile.TemporaryDirectory(prefix="foureyes-") as folder:
        if aws_plugin:
            environ["AWS_CONFIG_FILE"] = str(_config(Path(folder)))
        code = _call(command, environ)
    raise typer.Exit(code)


def _config(folder: Path) -> Path:
    """Write a copy of the AWS configuration that names the plugin; readable by this user only."""
    own = config_file(os.environ)
    text = own.read_text(encoding="utf-8") if own.exists() else ""
    copy = folder / "config"
    copy.touch(mode=0o600)
    copy.write_text(config_with_plugin(text), encoding="utf-8")
    return copy


def _call(command: list[str], environ: dict[str, str]) -> int:
    """Run *command*, pass signals on to it, and return its code as a shell would."""
    started: list[subprocess.Popen[bytes]] = []
    early: list[int] = []

    def pass_on(number: int, _frame: FrameType | None) -> None:
        for child in started:
            child.send_signal(number)
        if not started:
            early.append(number)

    # Before the command starts: a signal in between would end us and leave it behind.
    before = {number: signal.signal(number, pass_on) for number in PASSED_ON}
    try:
        started.append(subprocess.Popen(command, env=environ))  # noqa: S603 - the user's own command
        # A terminal sends its interrupt to the child as well; what comes of it is the child's
        # affair. Only now: a child would inherit that it is ignored.
        before[signal.SIGINT] = signal.signal(signal.SIGINT, signal.SIG_IGN)
        for number in early:
            started[0].send_signal(number)
        code = started[0].wait()
    except FileNotFoundError:
        sys.stderr.write(f"foureyes: `{command[0]}` was not found\n")
        return NOT_FOUND
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)
    return code if code >= 0 else 128 - code
