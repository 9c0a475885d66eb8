"""Which verb was asked for, and is what it needs installed?"""

from __future__ import annotations

import sys
from importlib.util import find_spec

from . import plain
from .exits import Exit


def main() -> None:
    """
    Run the `foureyes` command.

    `wait` and `status` are what an agent is told to run: they need nothing beyond what the guard
    itself needs. Every other verb needs the extra `cli`.
    """
    arguments = sys.argv[1:]
    if find_spec("typer") and find_spec("rich"):
        from .app import app

        app(prog_name="foureyes")
    if arguments and arguments[0] in plain.VERBS:
        sys.exit(plain.run(arguments))
    sys.stderr.write("foureyes: this verb needs more packages: pip install 'foureyes[cli]'\n")
    sys.exit(Exit.ERROR)
