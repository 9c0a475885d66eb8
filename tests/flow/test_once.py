"""One token is one call, however many threads and processes hold it, and whoever dies."""

from __future__ import annotations

import multiprocessing
import os
import signal
import socket
from concurrent.futures import ThreadPoolExecutor

import boto3
import pytest
from botocore.config import Config
from botocore.exceptions import EndpointConnectionError

import fourEyes
from fourEyes.errors import CallBlockedError
from support.server import in_fresh_process
from support.stage import blocked


def put_item() -> None:
    """Overwrite an item: protected, and can be repeated for ever without an error of AWS."""
    boto3.client("dynamodb").delete_item(TableName="orders", Key={"pk": {"S": "1"}})


def attempt(_: object = None) -> str:
    try:
        put_item()
    except CallBlockedError as error:
        return error.reason
    return "sent"


@pytest.fixture
def token(served) -> str:
    """An approval of the one call that everybody wants to make."""
    served.make_table("orders")
    served.install()
    return served.token(blocked(put_item).request_id)


def test_fifty_threads_with_one_token_send_one_call(served, token) -> None:
    with fourEyes.approved(token), ThreadPoolExecutor(50) as pool:
        results = list(pool.map(attempt, range(50)))
    assert sorted(set(results)) == ["already_spent", "sent"]
    assert results.count("sent") == 1


def guarded_attempt(token: str) -> str:
    fourEyes.install()
    with fourEyes.approved(token):
        return attempt()


@pytest.mark.parametrize("method", ["spawn", "fork"])
@pytest.mark.filterwarnings("ignore:.*fork.*:DeprecationWarning")
def test_eight_processes_with_one_token_send_one_call(served, token, method) -> None:
    fourEyes.uninstall()
    with multiprocessing.get_context(method).Pool(8) as pool:
        results = pool.map(guarded_attempt, [token] * 8)
    assert results.count("sent") == 1
    assert results.count("already_spent") == 7


def die_before_sending(token: str) -> None:
    fourEyes.install()
    client = boto3.client("dynamodb")
    client.meta.events.register("before-send", lambda **_: os.kill(os.getpid(), signal.SIGKILL))
    with fourEyes.approved(token):
        client.delete_item(TableName="orders", Key={"pk": {"S": "1"}})


def test_a_process_killed_between_spend_and_send_has_burned_its_token(served, token) -> None:
    fourEyes.uninstall()
    assert in_fresh_process(die_before_sending, token) == -signal.SIGKILL
    assert [claim.state for claim in served.store.unfinished()] == ["claimed"]
    served.install()
    with fourEyes.approved(token):
        assert attempt() == "already_spent"


def test_connections_that_were_all_refused_have_burned_nothing(served) -> None:
    served.install()
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        client = boto3.client(
            "dynamodb",
            endpoint_url=f"http://127.0.0.1:{taken.getsockname()[1]}",
            config=Config(retries={"total_max_attempts": 2, "mode": "standard"}),
        )

        def delete_table() -> None:
            client.delete_table(TableName="orders")

        token = served.token(blocked(delete_table).request_id)
        with fourEyes.approved(token):
            for _ in range(2):
                with pytest.raises(EndpointConnectionError):
                    delete_table()
    ends = [event["outcome"] for event in served.events("call.failed")]
    assert [(end["state"], end["attempts"]) for end in ends] == [("unsent", 2), ("unsent", 2)]
