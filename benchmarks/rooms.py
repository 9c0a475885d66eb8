"""P5 and P10: how quick are the look-ups that calls wait for?"""

from __future__ import annotations

import hashlib
import itertools
import random
import time
from pathlib import Path

from budget import Figure
from fourEyes import classify
from fourEyes.impact.names import operations_of, services
from fourEyes.intent.digests import intent_digest, params_digest
from fourEyes.store import open_store
from sampling import quickest

# One call of each kind, with the params that people write.
_TYPICAL = (
    ("s3", "PutObject", {"Bucket": "invoices", "Key": "a.pdf", "Body": b"x"}),
    ("ec2", "RunInstances", {"ImageId": "ami-0", "MinCount": 1, "MaxCount": 1}),
    ("dynamodb", "UpdateItem", {"TableName": "orders", "Key": {"pk": {"S": "1"}}}),
    ("lambda", "GetFunction", {"FunctionName": "resize"}),
)


def classification(samples: int, rounds: int) -> list[Figure]:
    """Classify operations of all services in random order, warm."""
    every = [(service, name) for service in services() for name in operations_of(service)]
    drawn = random.Random(9).choices(every, k=samples)
    turn = itertools.cycle(drawn)

    def one() -> None:
        service, operation = next(turn)
        classify(service, operation)

    def nothing() -> None:
        _service, _operation = next(turn)

    for service, operation in drawn:
        classify(service, operation)
    empty = quickest(nothing, samples, rounds)
    cost = (quickest(one, samples, rounds) - empty) * 1e6
    again = (quickest(one, samples, rounds) - empty) * 1e6
    figure = Figure("P5", "classify, random, warm", min(cost, again), "µs", 1, abs(cost - again))
    return [figure, *map(_typical, _TYPICAL)]


def _typical(case: tuple[str, str, dict[str, object]]) -> Figure:
    service, operation, params = case
    cost = quickest(lambda: classify(service, operation, params), 500, 5)
    return Figure("", f"classify {service} {operation} with params", cost * 1e6, "µs")


def canonical_form(rounds: int) -> list[Figure]:
    """Take the digest of small and of large params; no budget, P3 holds it."""
    found = []
    for items in (1, 1000):
        tree = {"m": {"Items": {"l": [f"s:item-{number}" for number in range(items)]}}}

        def digest(tree=tree) -> None:  # type: ignore[no-untyped-def]
            intent_digest({"params": tree, "sha256": params_digest("dynamodb", "X", tree)})

        cost = quickest(digest, 10, rounds)
        found.append(Figure("", f"digest of params with {items:,} values", cost * 1e6, "µs"))
    return found


def inbox(folder: Path, pending: int, rounds: int) -> list[Figure]:
    """Look into an inbox of many pending requests: by digest, and at a page of 50."""
    store, now = open_store(f"sqlite://{folder / 'inbox.sqlite3'}"), int(time.time())
    document = {"service": "dynamodb", "operation": "DeleteTable", "params": {"m": "x" * 800}}
    digests = [hashlib.sha256(str(number).encode()).hexdigest() for number in range(pending)]
    for digest in digests:
        store.submit(
            document,
            digest=digest,
            agent="kiro",
            now=now,
            open_for=86_400,
            max_open=pending + 1,
        )
    turn = itertools.cycle(digests[::7])
    unknown = "f" * 64
    by_digest = quickest(lambda: store.find(unknown, now=now), 200, rounds)
    known = quickest(lambda: store.find(next(turn), now=now), 200, rounds)
    page = quickest(lambda: store.page(now=now, limit=50), 10, rounds)
    shown = quickest(lambda: [one.document for one in store.page(now=now, limit=50)], 10, rounds)
    return [
        Figure("", "inbox, pending requests", pending, ""),
        Figure("P10", "inbox, by a digest nobody asked for", by_digest * 1e6, "µs", 10),
        Figure("P10", "inbox, by a digest, with the request", known * 1e6, "µs", 10),
        Figure("P10", "inbox, a page of 50", page * 1e6, "µs", 100),
        Figure("", "inbox, a page of 50 with all documents read", shown * 1e6, "µs"),
    ]
