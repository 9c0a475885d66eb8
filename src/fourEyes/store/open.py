"""Which store does a URL name?"""

from __future__ import annotations

from pathlib import Path
from urllib.parse import SplitResult, parse_qs, unquote, urlsplit

from ..errors import SettingsError
from .protocols import Store


def open_store(url: str) -> Store:
    """
    Open the store that *url* names: `sqlite:///path` or `dynamodb://table?region=…&account=…`.

    With `account` the table is that account's, whoever's credential is used; `endpoint` may name
    another one than AWS's own. A SQLite ledger is made at first use; a DynamoDB table must have
    been initialised. Raises `SettingsError` for a URL that names none, `StoreError` for a store
    that cannot be used.
    """
    parts = _split(url)
    # Imported here: an agent pays only for the store that it uses.
    if parts.scheme == "sqlite":
        from .sqlite import SQLiteStore

        return SQLiteStore(_path(parts))

    from .dynamodb import DynamoDBStore, table_arn

    table, region, endpoint, account = _table(parts)
    return DynamoDBStore(table_arn(table, region, account) if account else table, region, endpoint)


def is_same_store(url: str, named: str) -> bool:
    """Tell whether *url* names the store that *named* does, which may be no store's URL at all."""
    place = _place(url)
    try:
        return place == _place(named)
    except SettingsError:
        return False


def _place(url: str) -> tuple[object, ...]:
    parts = _split(url)
    return (_path(parts),) if parts.scheme == "sqlite" else _table(parts)


def create_store(url: str) -> Store:
    """
    Make a new ledger where *url* says, with a new instance id, and open it.

    Raises `StoreError` with code `store_exists` where there is one.
    """
    parts = _split(url)
    if parts.scheme == "sqlite":
        from .sqlite import create

        create(_path(parts))
        return open_store(url)

    from .dynamodb import init_table

    table, region, endpoint, _ = _table(parts)
    init_table(table, region, endpoint)
    return open_store(url)


def store_policy(url: str, role: str, account: str) -> dict[str, object]:
    """
    Return the IAM policy that *role* needs on the table of *url*, and no more.

    *role* is `agent`, `approver` or `administrator`.
    """
    parts = _split(url)
    if parts.scheme != "dynamodb":
        raise SettingsError("`FOUREYES_STORE`: only a DynamoDB store has an IAM policy")

    from .dynamodb import policy

    table, region, *_ = _table(parts)
    return policy(table, region, role=role, account=account)


def _split(url: str) -> SplitResult:
    try:
        parts = urlsplit(url)
    except ValueError as error:
        raise SettingsError("`FOUREYES_STORE` is not a URL") from error
    if parts.scheme not in ("sqlite", "dynamodb"):
        raise SettingsError("`FOUREYES_STORE` must begin with `sqlite:///` or `dynamodb://`")
    if parts.fragment:
        raise SettingsError("`FOUREYES_STORE` has a part behind `#`")
    return parts


def _path(parts: SplitResult) -> Path:
    path = Path(unquote(parts.path))
    if parts.netloc or parts.query or "\0" in str(path) or not path.is_absolute():
        raise SettingsError("`FOUREYES_STORE` must be `sqlite:///` and an absolute path")
    if ".." in path.parts or path == Path(path.anchor):
        raise SettingsError("`FOUREYES_STORE` must name a file, without `..`")
    return path


def _table(parts: SplitResult) -> tuple[str, str, str | None, str | None]:
    options = _options(parts)
    account = options.get("account")
    table, region, endpoint = parts.netloc, options.get("region", ""), options.get("endpoint")
    allowed = set("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_.-")
    if not 3 <= len(table) <= 255 or not allowed.issuperset(table) or parts.path not in ("", "/"):
        raise SettingsError("`FOUREYES_STORE` must be `dynamodb://` and a table's name")
    if not region or not set("abcdefghijklmnopqrstuvwxyz0123456789-").issuperset(region):
        raise SettingsError("`FOUREYES_STORE` must name the table's region: `?region=…`")
    if endpoint is not None and not _is_endpoint(endpoint):
        raise SettingsError("`FOUREYES_STORE`: `endpoint` must be `http(s)://host[:port]`")
    if account is not None and not (len(account) == 12 and set("0123456789").issuperset(account)):
        raise SettingsError("`FOUREYES_STORE`: `account` must be 12 digits")
    return table, region, endpoint, account


def _options(parts: SplitResult) -> dict[str, str]:
    try:
        found = parse_qs(parts.query, keep_blank_values=True, strict_parsing=bool(parts.query))
    except ValueError as error:
        raise SettingsError("`FOUREYES_STORE` has malformed options") from error
    for name, values in found.items():
        if name not in ("region", "endpoint", "account") or len(values) != 1:
            raise SettingsError(
                "`FOUREYES_STORE` takes `region`, `account` and `endpoint`, once each"
            )
    return {name: values[0] for name, values in found.items()}


def _is_endpoint(endpoint: str) -> bool:
    try:
        parts = urlsplit(endpoint)
        _ = parts.port
    except ValueError:
        return False
    bare = not (parts.query or parts.fragment or parts.username) and parts.path in ("", "/")
    return parts.scheme in ("http", "https") and bool(parts.hostname) and bare
