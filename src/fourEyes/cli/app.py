"""Which verbs are there? Each group of them lives in a module of its own."""

from __future__ import annotations

from typing import Annotated

import typer

from .. import __version__
from . import audit, classify, deciding, doctor, init, keys, listing, plain, run, store, trust
from .terminal import JsonFlag, say, speaks_plainly

app = typer.Typer(
    name="foureyes",
    no_args_is_help=True,
    add_completion=False,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
)
app.add_typer(trust.app, name="trust", help="Edit and check the trust file.")
app.add_typer(audit.app, name="audit", help="Read, verify and compare the audit log.")
app.add_typer(store.store_app, name="store", help="Set up where requests and approvals are kept.")
app.add_typer(store.ledger_app, name="ledger", help="Look after what was spent.")
keys.add_to(app)
listing.add_to(app)
deciding.add_to(app)
classify.add_to(app)
run.add_to(app)
doctor.add_to(app)
init.add_to(app)


def _print_version(asked: bool) -> None:
    if asked:
        say(f"foureyes {__version__}")
        raise typer.Exit


@app.callback()
def _root(
    _: Annotated[
        bool,
        typer.Option("--version", help="Print it.", is_eager=True, callback=_print_version),
    ] = False,
) -> None:
    """Two people look before anything is destroyed."""


@app.command("wait")
@speaks_plainly
def wait_verb(
    request_id: Annotated[str, typer.Argument(metavar="ID")],
    timeout: Annotated[float, typer.Option(help="Seconds to wait.")] = 600,
    as_json: JsonFlag = False,
) -> None:
    """Wait until a request is decided."""
    raise typer.Exit(plain.report(request_id, as_json=as_json, timeout=timeout))


@app.command("status")
@speaks_plainly
def status_verb(
    request_id: Annotated[str, typer.Argument(metavar="ID")],
    as_json: JsonFlag = False,
) -> None:
    """Say where a request stands."""
    raise typer.Exit(plain.report(request_id, as_json=as_json, timeout=None))
