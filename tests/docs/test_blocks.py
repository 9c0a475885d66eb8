"""What README and docs tell people to type works."""

from __future__ import annotations

import re
import shlex
from pathlib import Path

import boto3
import pytest
import typer

from fourEyes.cli.app import app
from support.stage import stage_in

ROOT = Path(__file__).parents[2]
PAGES = [ROOT / "README.md", *sorted((ROOT / "docs").rglob("*.md"))]
BLOCK = re.compile(r"^```(\w+)[^\n]*\n(.*?)^```", re.MULTILINE | re.DOTALL)
LINK = re.compile(r"\[[^\]]+\]\(([^)#:]+)(?:#[^)]*)?\)")


def blocks(language: str) -> list:
    found = []
    for page in PAGES:
        for number, (tongue, text) in enumerate(BLOCK.findall(page.read_text("utf-8")), 1):
            if tongue == language:
                found.append(pytest.param(text, id=f"{page.relative_to(ROOT)}#{number}"))
    return found


def commands() -> list:
    found = []
    for param in [*blocks("sh"), *blocks("console")]:
        for line in param.values[0].replace("\\\n", " ").splitlines():
            words = shlex.split(line.removeprefix("$ "), comments=True)
            while words and re.fullmatch(r"[A-Z_0-9]+=.*", words[0]):
                words.pop(0)
            if words[:1] == ["foureyes"]:
                found.append(pytest.param(words[1:], id=f"{param.id} {' '.join(words[1:4])}"))
    return found


@pytest.mark.parametrize("text", blocks("python"))
def test_python_blocks_run(text, tmp_path, monkeypatch) -> None:
    """A block runs in a guarded process with a table in front of it; blocked calls may print."""
    monkeypatch.chdir(tmp_path)
    with stage_in(tmp_path, monkeypatch) as stage:
        boto3.client("dynamodb").create_table(
            TableName="orders",
            KeySchema=[{"AttributeName": "pk", "KeyType": "HASH"}],
            AttributeDefinitions=[{"AttributeName": "pk", "AttributeType": "S"}],
            BillingMode="PAY_PER_REQUEST",
        )
        stage.install()
        exec(compile(text, "block", "exec"), {"__name__": "block"})


@pytest.mark.parametrize("words", commands())
def test_commands_and_their_options_exist(words) -> None:
    command, rest = typer.main.get_command(app), list(words)
    while hasattr(command, "commands"):
        name = rest.pop(0)
        assert name in command.commands, f"no verb `{name}`"
        command = command.commands[name]
    options = {option for param in command.params for option in param.opts}
    given = {word.split("=")[0] for word in rest if word.startswith("--") and word != "--"}
    assert given <= options, f"`{words[0]}` has no {sorted(given - options)}"


@pytest.mark.parametrize("page", PAGES, ids=lambda page: str(page.relative_to(ROOT)))
def test_links_between_pages_lead_somewhere(page) -> None:
    broken = [
        target
        for target in LINK.findall(page.read_text("utf-8"))
        if not (page.parent / target).exists()
    ]
    assert not broken
