"""How does the command speak: to a person, to a script, and when something is wrong?"""

from __future__ import annotations

import functools
import json
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Annotated, Any, TypeVar

import typer
from rich.console import Console

from ..errors import FourEyesError
from ..preview.text import printable
from ..signing import SigningError
from .exits import Exit


class UsageError(Exception):
    """What was typed does not fit; nothing was done."""


JsonFlag = Annotated[bool, typer.Option("--json", help="Print JSON.")]
KeyOption = Annotated[
    str,
    typer.Option("--key", help="Your key: a file, `agent`, or `kms:KEY-ID`."),
]
PassphraseOption = Annotated[
    Path | None,
    typer.Option("--passphrase-file", help="Read the passphrase from this file, do not ask."),
]

Verb = TypeVar("Verb", bound=Callable[..., None])


def console(piped_width: int | None = None) -> Console:
    """
    Return a console that colours only where a terminal is there to see it.

    *piped_width* are the columns where there is none.
    """
    made = Console(highlight=False, emoji=False, markup=False, soft_wrap=True)
    if piped_width is not None and not made.is_terminal:
        made.width = piped_width
    return made


def say(text: str) -> None:
    """Print one line for a person; whatever stands in it, no terminal obeys it."""
    sys.stdout.write(printable(text) + "\n")


def say_json(value: Any) -> None:
    """Print *value* for a script."""
    sys.stdout.write(json.dumps(value, ensure_ascii=True) + "\n")


def speaks_plainly(verb: Verb) -> Verb:
    """Wrap *verb* so that our own errors end in one clear line and exit code 1."""

    @functools.wraps(verb)
    def spoken(*args: Any, **kwargs: Any) -> None:
        try:
            verb(*args, **kwargs)
        except FourEyesError as error:
            _complain(error_line(error))
            raise typer.Exit(Exit.ERROR) from None
        except SigningError as error:
            _complain(str(error))
            raise typer.Exit(Exit.ERROR) from None
        except OSError as error:
            _complain(f"`{error.filename}`: {error.strerror}" if error.filename else str(error))
            raise typer.Exit(Exit.ERROR) from None
        except UsageError as error:
            _complain(str(error))
            raise typer.Exit(Exit.USAGE) from None

    return spoken  # type: ignore[return-value]  # same signature, by functools.wraps


def error_line(error: FourEyesError) -> str:
    """Return what is wrong and its stable code."""
    said = str(error) or (type(error).__doc__ or "").strip()
    return f"{said} [{error.code}]"


def _complain(line: str) -> None:
    sys.stderr.write(f"foureyes: {printable(line)}\n")


def passphrase(given: Path | None, *, confirm: bool = False) -> str:
    """Return the passphrase from the file *given*, or ask for it."""
    if given is not None:
        return given.read_text(encoding="utf-8").rstrip("\r\n")
    if confirm:
        return str(typer.prompt("passphrase", hide_input=True, confirmation_prompt=True))
    # An OpenSSH key may have none.
    return str(typer.prompt("passphrase", hide_input=True, default="", show_default=False))
