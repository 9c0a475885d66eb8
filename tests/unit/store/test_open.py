"""A URL names a store, or is refused by the name of its variable."""

from __future__ import annotations

from pathlib import Path

import pytest

from fourEyes.errors import SettingsError, StoreError
from fourEyes.store import create_store, is_same_store, open_store, store_policy
from support.stores import ask


@pytest.mark.parametrize(
    "url",
    [
        "",
        "/var/lib/ledger",
        "sqlite:",
        "sqlite://",
        "sqlite:///",
        "sqlite://relative/path",
        "sqlite:///a/../b",
        "sqlite:///a?mode=memory",
        "sqlite:///a#b",
        "sqlite:///a%00b",
        "SQLITEX:///a",
        "redis://host",
        "http://[",
        "dynamodb://",
        "dynamodb://table",
        "dynamodb://ta?region=eu-central-1",
        "dynamodb://table?region=",
        "dynamodb://table?region=eu central",
        "dynamodb://table?region=evil.example/#",
        "dynamodb://table/more?region=eu-central-1",
        "dynamodb://table:80?region=eu-central-1",
        "dynamodb://me@table?region=eu-central-1",
        "dynamodb://table?region=eu-central-1&region=eu-west-1",
        "dynamodb://table?region=eu-central-1&profile=admin",
        "dynamodb://table?region=eu-central-1&endpoint=ftp://host",
        "dynamodb://table?region=eu-central-1&endpoint=http://",
        "dynamodb://table?region=eu-central-1&endpoint=http://host:port",
        "dynamodb://table?region=eu-central-1&endpoint=http://host/path",
        "dynamodb://table?region=eu-central-1&endpoint=http://u:p@host",
        "dynamodb://table?region=eu-central-1&account=1",
        "dynamodb://table?region=eu-central-1&account=11111111111x",
        "dynamodb://table?nonsense",
    ],
)
def test_a_url_that_names_no_store_is_refused(url: str) -> None:
    for action in (open_store, create_store):
        with pytest.raises(SettingsError, match="FOUREYES_STORE"):
            action(url)


def test_a_path_may_hold_any_character(tmp_path: Path) -> None:
    folder = tmp_path / "a b#c?d%é"
    url = "sqlite://" + str(folder).replace("%", "%25").replace("#", "%23").replace("?", "%3F")

    open_store(f"{url}/ledger").close()

    assert (folder / "ledger").is_file()


def test_a_ledger_is_made_at_first_use_for_its_owner_alone(sqlite_path: Path) -> None:
    store = open_store(f"sqlite://{sqlite_path}")
    store.admit_trust(1)

    assert sqlite_path.parent.stat().st_mode & 0o777 == 0o700
    for path in sqlite_path.parent.iterdir():
        assert path.stat().st_mode & 0o777 == 0o600, path
    store.close()


def test_a_ledger_in_a_groups_folder_is_the_groups(sqlite_path: Path) -> None:
    sqlite_path.parent.mkdir()
    sqlite_path.parent.chmod(0o2770)

    store = open_store(f"sqlite://{sqlite_path}")
    store.admit_trust(1)

    for path in sqlite_path.parent.iterdir():
        assert path.stat().st_mode & 0o777 == 0o660, path
    store.close()


@pytest.mark.parametrize("kind", ["sqlite", "dynamodb"])
def test_a_ledger_is_not_made_where_there_is_one(request: pytest.FixtureRequest, kind: str) -> None:
    url = request.getfixturevalue(f"{kind}_url")
    instance = create_store(url).instance

    with pytest.raises(StoreError) as caught:
        create_store(url)

    assert caught.value.code == "store_exists"
    assert open_store(url).instance == instance


def test_a_ledger_made_again_is_another_one(sqlite_path: Path, sqlite_url: str) -> None:
    first = create_store(sqlite_url).instance
    sqlite_path.unlink()

    with pytest.raises(StoreError) as caught:
        open_store(sqlite_url)
    assert caught.value.code == "store_missing"
    assert create_store(sqlite_url).instance != first


def test_only_a_table_has_a_policy(sqlite_url: str) -> None:
    with pytest.raises(SettingsError, match="FOUREYES_STORE"):
        store_policy(sqlite_url, "agent", "123456789012")


@pytest.mark.parametrize(
    ("url", "named", "is_same"),
    [
        ("sqlite:///a/b", "sqlite:///a/b", True),
        ("sqlite:///a/%62", "sqlite:///a/b", True),
        ("sqlite:///a/b", "sqlite:///a/c", False),
        ("sqlite:///a/b", "/a/b", False),
        ("dynamodb://led?region=r-1&account=" + "1" * 12, "dynamodb://led?region=r-1", False),
        (
            "dynamodb://led?region=r-1&account=" + "1" * 12,
            "dynamodb://led?account=" + "1" * 12 + "&region=r-1",
            True,
        ),
        ("dynamodb://led?region=r-1", "dynamodb://led?region=r-2", False),
        ("dynamodb://led?region=r-1", "dynamodb://leds?region=r-1", False),
        ("dynamodb://led?region=r-1&endpoint=http://h", "dynamodb://led?region=r-1", False),
    ],
)
def test_two_urls_of_one_store_are_told_from_those_of_two(
    url: str, named: str, is_same: bool
) -> None:
    assert is_same_store(url, named) is is_same


def test_a_table_is_found_by_its_account_where_the_url_names_one(dynamodb_url: str) -> None:
    create_store(f"{dynamodb_url}&account=123456789012")

    store = open_store(f"{dynamodb_url}&account=123456789012")
    assert store.instance == open_store(dynamodb_url).instance
    store.admit_trust(7)
    ask(store)
    with pytest.raises(StoreError):
        open_store(f"{dynamodb_url}&account=999999999999")
