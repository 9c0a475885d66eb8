"""A webhook on loopback that keeps what it is sent, and can be told to be slow or to fail."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any


@contextmanager
def webhook() -> Iterator[Any]:
    """Give a server with `url`, `got` (headers and body), `status` and `may_answer`."""

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            body = self.rfile.read(int(self.headers["Content-Length"]))
            server.got.append((self.headers, body))
            server.may_answer.wait(10)
            self.send_response(server.status)
            self.end_headers()

        def log_message(self, *_: object) -> None: ...

    server: Any = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    server.got, server.status, server.may_answer = [], 200, threading.Event()
    server.may_answer.set()
    thread = threading.Thread(target=server.serve_forever, args=(0.01,), daemon=True)
    thread.start()
    server.url = f"http://127.0.0.1:{server.server_port}/hook/T0K3N"
    try:
        yield server
    finally:
        server.may_answer.set()
        server.shutdown()
        server.server_close()
        thread.join()


def sent() -> None:
    """Wait until every message is out."""
    for thread in threading.enumerate():
        if thread.name == "foureyes-notify":
            thread.join(10)
