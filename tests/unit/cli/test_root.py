"""The command says which version it is."""

from __future__ import annotations

from typer.testing import CliRunner

import fourEyes
from fourEyes.cli.app import app


def test_the_version_is_the_packages() -> None:
    done = CliRunner().invoke(app, ["--version"])
    assert (done.exit_code, done.output) == (0, f"foureyes {fourEyes.__version__}\n")


def test_the_help_says_what_it_is_for() -> None:
    assert "Two people look before" in CliRunner().invoke(app, ["--help"]).output
