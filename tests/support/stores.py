"""Stores of each kind for tests, the things to put in them, and processes that race for them."""

from __future__ import annotations

import hashlib
import multiprocessing
import os
import threading
import warnings
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from fourEyes.approval.verified import VerifiedApproval, Vote
from fourEyes.errors import FourEyesError
from fourEyes.store import Request, Store, open_store
from fourEyes.trust.model import Assurance

NOW = 1_800_000_000
OPEN_FOR = 3_600
NOBODY = 65_534
DOCUMENT = {"service": "dynamodb", "operation": "DeleteTable", "resources": ["orders"]}


@dataclass(frozen=True)
class Place:
    """A place where a store lies; `open` gives a store as another process would see it."""

    kind: str
    open: Callable[[], Store]
    url: str = ""


def ask(store: Store, digest: str = "d" * 64, **changes: Any) -> Request:
    """Submit one request for the call of *digest*."""
    told: dict[str, Any] = {"agent": "kiro", "now": NOW, "open_for": OPEN_FOR, "max_open": 200}
    document = changes.pop("document", DOCUMENT)
    return store.submit(document, digest=digest, **{**told, **changes})


def ask_plan(store: Store, items: Sequence[str], **changes: Any) -> Request:
    """Submit a plan of calls by their digests."""
    document = {"plan": {"items": list(items)}}
    digest = hashlib.sha256(",".join(items).encode()).hexdigest()
    return ask(store, digest, document=document, **changes)


def vote(jti: str = "jti-of-bob-00000", by: str = "bob", **changes: Any) -> Vote:
    """Return one person's verified approval, good for fifteen minutes from `NOW`."""
    told: dict[str, Any] = {"issued": NOW, "expires": NOW + 900, "reason": ""}
    return Vote(by, f"{by}-1", jti, Assurance.FILE, **{**told, **changes})


def approve(request: Request, *votes: Vote, **changes: Any) -> VerifiedApproval:
    """Return what the verifier makes of *votes* over *request*."""
    told: dict[str, Any] = {"digest": request.digest, "agent": request.agent}
    plan = request.document.get("plan")
    if plan:
        told["plan"] = tuple(plan["items"])
        told["digest"] = told["plan"][changes.get("item", 0) % len(told["plan"])]
    told["votes"] = votes or (vote(),)
    return VerifiedApproval(request.id, **{**told, **changes})


def spend(store: Store, approval: VerifiedApproval) -> str:
    """Spend *approval*; return `ok`, or the code of the refusal."""
    try:
        store.spend(approval, now=NOW)
    except FourEyesError as error:
        return error.code
    return "ok"


def race_of_threads(stores: Sequence[Store], approval: VerifiedApproval) -> list[str]:
    """Let one thread for each of *stores* spend *approval* at once."""
    gate = threading.Barrier(len(stores))
    results: list[str] = []

    def run(store: Store) -> None:
        gate.wait()
        results.append(spend(store, approval))

    threads = [threading.Thread(target=run, args=(store,)) for store in stores]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return results


def race_of_processes(
    method: str, processes: int, place: str | Store, approval: VerifiedApproval
) -> list[str]:
    """Let *processes* spend *approval* at once: forked from this one, or spawned."""
    context: Any = multiprocessing.get_context(method)
    gate, results = context.Barrier(processes), context.Queue()
    runners = [
        context.Process(target=_run, args=(place, approval, gate, results))
        for _ in range(processes)
    ]
    with warnings.catch_warnings():
        # Forking a process of several threads is what this is about.
        warnings.simplefilter("ignore", DeprecationWarning)
        for runner in runners:
            runner.start()
    codes = [results.get(timeout=60) for _ in runners]
    for runner in runners:
        runner.join()
    return codes


def _run(place: str | Store, approval: VerifiedApproval, gate: Any, results: Any) -> None:
    store = open_store(place) if isinstance(place, str) else place
    gate.wait()
    results.put(spend(store, approval))


def in_child(action: Callable[[], str], *, as_nobody: bool = False) -> str:
    """Run *action* in a forked child, as an unprivileged user if asked; return what it returns."""
    reading, writing = os.pipe()
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", DeprecationWarning)
        child = os.fork()
    if not child:
        try:
            if as_nobody and os.geteuid() == 0:
                os.setgroups([])
                os.setgid(NOBODY)
                os.setuid(NOBODY)
            os.write(writing, action().encode())
        except BaseException as error:
            os.write(writing, repr(error).encode())
        os._exit(0)
    os.close(writing)
    os.waitpid(child, 0)
    with os.fdopen(reading) as pipe:
        return pipe.read()


def open_files(path: Path) -> int:
    """Count this process's descriptors of the file at *path*."""
    held = []
    for number in range(1024):
        with suppress(OSError):
            held.append(os.fstat(number))
    return sum(os.path.samestat(one, path.stat()) for one in held)


@contextmanager
def dynamodb_server() -> Iterator[str]:
    """
    Serve moto's DynamoDB on loopback; yield its endpoint.

    One request at a time: moto undoes a failed transaction by putting back the whole table as it
    was, with whatever others have written since.
    """
    from moto.moto_server.werkzeug_app import DomainDispatcherApplication, create_backend_app
    from werkzeug.serving import WSGIRequestHandler, make_server

    class Quiet(WSGIRequestHandler):
        def log(self, *_: Any) -> None:
            """Say nothing."""

    app, turn = DomainDispatcherApplication(create_backend_app), threading.Lock()

    def one_at_a_time(environ: Any, start_response: Any) -> list[bytes]:
        with turn:
            return list(app(environ, start_response))

    server = make_server("127.0.0.1", 0, one_at_a_time, threaded=True, request_handler=Quiet)
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_port}"
    finally:
        server.shutdown()
        thread.join()
        server.server_close()
