"""moto's server on loopback, for what needs more than one process."""

from __future__ import annotations

import multiprocessing
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import boto3
import pytest
from moto.server import ThreadedMotoServer

import fourEyes

from .stage import REGION, Stage


class ServedStage(Stage):
    """A stage whose AWS is a server, so that other processes can play on it."""

    def __init__(self, folder: Path, monkeypatch: pytest.MonkeyPatch, endpoint: str) -> None:
        self.endpoint = endpoint
        super().__init__(folder, monkeypatch)
        monkeypatch.setenv("AWS_ENDPOINT_URL", endpoint)

    def trust(self, **changes: Any) -> None:
        """Write the trust file; STS is where the server is."""
        super().trust(**{"endpoints": {"sts": self.endpoint}, **changes})

    def make_table(self, name: str) -> None:
        """Create a table with one key, before any guard is there."""
        boto3.client("dynamodb").create_table(
            TableName=name,
            KeySchema=[{"AttributeName": "pk", "KeyType": "HASH"}],
            AttributeDefinitions=[{"AttributeName": "pk", "AttributeType": "S"}],
            BillingMode="PAY_PER_REQUEST",
        )


@contextmanager
def served_stage(folder: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[ServedStage]:
    """Start a server with nothing in it, and set the stage on it."""
    server = ThreadedMotoServer(ip_address="127.0.0.1", port=0, verbose=False)
    server.start()
    host, port = server.get_host_and_port()
    try:
        stage = ServedStage(folder, monkeypatch, f"http://{host}:{port}")
        boto3.client("sts", region_name=REGION)  # the first client of a process is slow
        reset(stage.endpoint)
        yield stage
    finally:
        fourEyes.uninstall()
        boto3.DEFAULT_SESSION = None
        server.stop()


def reset(endpoint: str) -> None:
    """Empty moto: its state is the process's, not the server's."""
    import urllib.request

    request = urllib.request.Request(f"{endpoint}/moto-api/reset", method="POST")
    urllib.request.urlopen(request, timeout=10).close()


def in_fresh_process(function: Callable[..., None], *arguments: Any) -> int:
    """Run *function* in a process that inherits nothing but the environment; return its code."""
    process = multiprocessing.get_context("spawn").Process(target=function, args=arguments)
    process.start()
    process.join(60)
    assert process.exitcode is not None
    return process.exitcode
