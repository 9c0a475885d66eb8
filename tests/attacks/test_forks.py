"""What a process tries through its forked children."""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Callable
from contextlib import closing

import boto3
import pytest

from fourEyes.errors import CallBlockedError
from fourEyes.nonce import Nonce
from support import people
from support.attacker import bucket
from support.stage import Stage, blocked
from support.targets import KEY

pytestmark = pytest.mark.filterwarnings("ignore:.*fork.*:DeprecationWarning")


def in_child(task: Callable[[], str]) -> str:
    """Return what *task* says in a forked child."""
    reader, writer = os.pipe()
    child = os.fork()
    if child == 0:
        try:
            os.write(writer, task().encode())
        finally:
            os._exit(0)
    os.close(writer)
    with open(reader, encoding="utf-8") as said:
        text = said.read()
    os.waitpid(child, 0)
    return text


def delete() -> str:
    try:
        boto3.client("s3").delete_object(Bucket="ledger", Key=KEY)
    except CallBlockedError as error:
        return error.reason
    return "sent"


def take_back(stage: Stage) -> None:
    """Undo in the file what says that an approval was spent."""
    path = stage.store_url.removeprefix("sqlite://")
    with closing(sqlite3.connect(path)) as database, database:
        database.execute("DELETE FROM spent")
        database.execute("DELETE FROM jtis")
        database.execute("UPDATE requests SET state = 'open'")


def test_an_approval_bound_to_a_process_is_worthless_in_its_forks(stage: Stage) -> None:
    stage.trust(rules=[people.rule_entry(bind="process")])
    stage.install()
    bucket("ledger")
    stage.approve(blocked(boto3.client("s3").delete_object, Bucket="ledger", Key=KEY).request_id)

    assert [in_child(delete) for _ in range(2)] == ["no_approval", "no_approval"]
    assert delete() == "sent"
    take_back(stage)
    assert in_child(delete) != "sent"
    assert delete() == "already_spent"


def test_every_fork_has_a_name_of_its_own() -> None:
    nonce = Nonce()
    mine = nonce()
    named = {mine, *(in_child(nonce) for _ in range(3)), in_child(lambda: in_child(nonce))}

    assert nonce() == mine
    assert len(named) == 5
    assert all(len(name) == 32 for name in named)


def test_a_fork_that_gets_its_parents_process_id_is_not_its_parent(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    nonce = Nonce()
    monkeypatch.setattr(os, "getpid", lambda: 4711)

    assert nonce() == nonce()
    assert in_child(nonce) != nonce()
