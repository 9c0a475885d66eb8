"""How is the table spoken to: which endpoint, whose client, and what do its errors mean?"""

from __future__ import annotations

import os
import random
import re
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from functools import partial
from typing import Any, TypeVar

from ...call import own
from ...errors import StoreError
from ...own_session import own_session, way_to
from .keys import Key

T = TypeVar("T")

Item = dict[str, Any]
"""An item's members as Python's `str`, `int` and `bytes`."""

_MOST_WRITES = 100
_ATTEMPTS = 12
_PAUSE = 0.02
_BY_CODE = {
    "ResourceNotFoundException": ("store_missing", "the store's own table does not exist"),
    "AccessDeniedException": ("store_denied", "the ledger's table may not be used by this role"),
    "UnrecognizedClientException": ("store_denied", "the credential for the table is not valid"),
    "ExpiredTokenException": ("store_denied", "the credential for the table has expired"),
}


class Lost(Exception):
    """A condition did not hold, or another transaction was under way; nothing was written."""


class Table:
    """
    One table, at an endpoint and in a region that nothing in the environment changes.

    *endpoint* is AWS's own where it is `None`. One client for each process: a forked child must
    not speak on its parent's connections.
    """

    def __init__(self, name: str, region: str, endpoint: str | None) -> None:
        self.name = name
        self.region = region
        self._endpoint = endpoint
        self._clients: dict[int, Any] = {}
        with translated():
            self.client()

    def client(self) -> Any:
        """Return this process's client, which the guard does not judge."""
        pid = os.getpid()
        found = self._clients.get(pid)
        if found is None:
            found = self._clients[pid] = self._make_client()
        return found

    def close(self) -> None:
        """Close the connections of this process."""
        client = self._clients.pop(os.getpid(), None)
        if client is not None:
            client.close()

    def _make_client(self) -> Any:
        # Imported here: only who uses this store pays for it.
        from botocore.config import Config

        way = way_to(self._endpoint)
        options: dict[str, Any] = {
            "ignore_configured_endpoint_urls": True,
            "proxies": way.proxies,
        }
        config = Config(
            connect_timeout=2,
            read_timeout=5,
            retries={"mode": "standard", "total_max_attempts": 3},
            max_pool_connections=50,
            **options,
        )
        # A session of our own: nobody's handlers, and the caller's credentials.
        client = own_session(reads_config=True).create_client(
            "dynamodb",
            region_name=self.region,
            endpoint_url=self._endpoint,
            config=config,
            verify=way.verify,
        )
        return own(client, partial(_is_ledgers, self.name))

    def get(self, *keys: Key) -> list[Item | None]:
        """Return the items of *keys* as of one moment, `None` for each that is not there."""
        gets = [{"Get": {"TableName": self.name, "Key": _packed(key)}} for key in keys]

        def read() -> Any:
            with translated():
                return self.client().transact_get_items(TransactItems=gets)

        answer = patiently(read)
        return [_unpack(one["Item"]) if one.get("Item") else None for one in answer["Responses"]]

    def query(
        self, pk: str, after: str = "", *, limit: int | None = None, backwards: bool = False
    ) -> Iterator[Item]:
        """Yield a partition's items in order, from behind the sort key *after*."""
        asked: dict[str, Any] = {
            "TableName": self.name,
            "ConsistentRead": True,
            "KeyConditionExpression": "pk = :pk AND sk > :after" if after else "pk = :pk",
            "ExpressionAttributeValues": pack({":pk": pk, **({":after": after} if after else {})}),
            "ScanIndexForward": not backwards,
        }
        if limit is not None:
            asked["Limit"] = limit
        while True:
            with translated():
                answer = self.client().query(**asked)
            yield from map(_unpack, answer["Items"])
            if "LastEvaluatedKey" not in answer or limit is not None:
                return
            asked["ExclusiveStartKey"] = answer["LastEvaluatedKey"]

    def write(self, *actions: dict[str, Any]) -> None:
        """Do all of *actions* or none; raise `Lost` where the condition of one does not hold."""
        named = [
            {kind: {"TableName": self.name, **what}}
            for action in actions
            for kind, what in action.items()
        ]
        with translated():
            self.client().transact_write_items(TransactItems=named)

    def write_many(self, actions: Sequence[dict[str, Any]]) -> None:
        """Do any number of *actions*, in several transactions."""
        for start in range(0, len(actions), _MOST_WRITES):
            self.write(*actions[start : start + _MOST_WRITES])


def _is_ledgers(name: str, operation: str, params: Mapping[str, Any]) -> bool:
    """Tell whether a write is one that a ledger makes, in the table called *name*."""
    if operation in ("CreateTable", "UpdateTimeToLive"):
        return params.get("TableName") == name
    if operation != "TransactWriteItems":
        return False
    actions = [pair for each in params.get("TransactItems", ()) for pair in each.items()]
    return all(
        kind in ("Put", "ConditionCheck") and what.get("TableName") == name
        for kind, what in actions
    )


def put(key: Key, item: Item, condition: str = "", **values: str | int) -> dict[str, Any]:
    """Return the action that puts *item*, where *condition* holds for what is there now."""
    what: dict[str, Any] = {"Item": pack({"pk": key.pk, "sk": key.sk, **item})}
    return {"Put": {**what, **_conditional(condition, values)}}


def check(key: Key, condition: str, **values: str | int) -> dict[str, Any]:
    """Return the action that only sees to it that *condition* holds for the item of *key*."""
    return {"ConditionCheck": {"Key": _packed(key), **_conditional(condition, values)}}


def _conditional(condition: str, values: dict[str, str | int]) -> dict[str, Any]:
    if not condition:
        return {}
    # Every name through a placeholder: DynamoDB reserves some 570 words, and adds to them.
    names = {f"#{name}": name for name in re.findall(r"#(\w+)", condition)}
    told: dict[str, Any] = {
        "ConditionExpression": condition,
        "ExpressionAttributeNames": names,
    }
    if values:
        told["ExpressionAttributeValues"] = pack({f":{name}": v for name, v in values.items()})
    return told


def pack(item: Item) -> dict[str, Any]:
    """Return *item* as DynamoDB writes it."""
    return {name: _pack(value) for name, value in item.items()}


def _pack(value: str | int | bytes) -> dict[str, Any]:
    if isinstance(value, str):
        return {"S": value}
    return {"B": value} if isinstance(value, bytes) else {"N": str(value)}


def _packed(key: Key) -> dict[str, Any]:
    return pack({"pk": key.pk, "sk": key.sk})


def _unpack(item: dict[str, Any]) -> Item:
    return {name: _value(name, typed) for name, typed in item.items()}


def _value(name: str, typed: dict[str, Any]) -> str | int | bytes:
    try:
        ((kind, value),) = typed.items()
        if kind == "N":
            return int(value)
        if kind in ("S", "B"):
            return value  # type: ignore[no-any-return]  # botocore parses S to str, B to bytes
    except (TypeError, ValueError):
        pass
    raise StoreError(f"the table has an unexpected `{name}`", "store_corrupt")


def patiently(action: Callable[[], T]) -> T:
    """Return what *action* returns; begin again where another writer came first, then give up."""
    for attempt in range(1, _ATTEMPTS + 1):
        try:
            return action()
        except Lost:
            pause = _PAUSE * attempt * (0.5 + random.random())  # noqa: S311 - spreads writers
            time.sleep(pause)
    raise StoreError("other writers kept the ledger busy", "store_locked")


@contextmanager
def translated() -> Iterator[None]:
    """Within this block, botocore's errors become `StoreError`, or `Lost`."""
    from botocore.exceptions import BotoCoreError, ClientError

    try:
        yield
    except ClientError as error:
        code = error.response.get("Error", {}).get("Code", "")
        if code in ("TransactionCanceledException", "TransactionConflictException"):
            raise Lost from error
        known = _BY_CODE.get(code, ("store_unavailable", "the ledger's table cannot be used"))
        raise StoreError(known[1], known[0]) from error
    except BotoCoreError as error:
        raise StoreError("the ledger's table cannot be reached", "store_unavailable") from error
