"""Every `FOUREYES_*` variable is checked, and refused by name."""

from __future__ import annotations

import pytest

from fourEyes import settings as room
from fourEyes.errors import SettingsError
from fourEyes.settings import Settings, read_settings
from fourEyes.settings_model import Variables

BAD = [
    ("FOUREYES_AUTO", "maybe"),
    ("FOUREYES_MODE", "audit"),
    ("FOUREYES_AGENT", "two words"),
    ("FOUREYES_TRUST", "a\0b"),
    ("FOUREYES_TRUST_SHA256", "abc"),
    ("FOUREYES_UNSAFE_TRUST", "please"),
    ("FOUREYES_STORE", "mysql://host/db"),
    ("FOUREYES_STORE", "sqlite://relative/path"),
    ("FOUREYES_WAIT", "-1"),
    ("FOUREYES_WAIT", "soon"),
    ("FOUREYES_WAIT", "nan"),
    ("FOUREYES_PROTECT", "delte"),
    ("FOUREYES_LOOKUPS", "sometimes"),
    ("FOUREYES_LOG", "a\0b"),
    ("FOUREYES_LOG_FORMAT", "xml"),
    ("FOUREYES_NOTIFY", "http://example.com/hook"),
    ("FOUREYES_NOTIFY_SECRET", "a\0b"),
    ("FOUREYES_CREATE_ONLY", "http://host/with/path"),
]


@pytest.mark.parametrize(("name", "value"), BAD)
def test_a_bad_value_is_refused_by_the_name_of_its_variable(name: str, value: str) -> None:
    with pytest.raises(SettingsError, match=name):
        read_settings({name: value})


def test_every_variable_has_a_test_for_its_bad_value_or_takes_any_text() -> None:
    any_text = {"approvals"}  # a token, a file or a folder; judged where it is read
    tested = {name.removeprefix("FOUREYES_").lower() for name, _ in BAD}
    assert tested | any_text == set(Variables.model_fields)


def test_an_unknown_variable_is_refused_and_the_known_ones_are_listed() -> None:
    with pytest.raises(SettingsError, match=r"FOUREYES_MOED.*FOUREYES_MODE"):
        read_settings({"FOUREYES_MOED": "enforce"})


@pytest.mark.parametrize(
    ("name", "hint"),
    [
        ("FOUREYES_MOED", "`FOUREYES_MOED` (did you mean `FOUREYES_MODE`?); unset it"),
        ("FOUREYES_TRUSTSHA256", "(did you mean `FOUREYES_TRUST_SHA256`?); unset it"),
        ("FOUREYES_XYZ", "`FOUREYES_XYZ`; unset it"),
    ],
)
def test_of_an_unknown_variable_the_nearest_name_is_told(name: str, hint: str) -> None:
    with pytest.raises(SettingsError) as caught:
        read_settings({name: "1"})
    assert hint in str(caught.value)


def test_the_message_never_repeats_a_value() -> None:
    with pytest.raises(SettingsError) as caught:
        read_settings({"FOUREYES_WAIT": "hunter2-secret"})
    assert "hunter2" not in str(caught.value)


def test_an_empty_variable_counts_as_absent() -> None:
    assert read_settings({"FOUREYES_MODE": "", "FOUREYES_WAIT": ""}) == read_settings({})


def test_foreign_variables_are_none_of_our_business() -> None:
    assert read_settings({"AWS_PROFILE": "x", "foureyes_mode": "y"}) == Settings()


def test_unknown_and_execute_cannot_be_left_out_of_what_is_protected() -> None:
    assert read_settings({"FOUREYES_PROTECT": "delete"}).protect == {"delete", "unknown", "execute"}


def test_no_variable_can_name_another_trust_file_where_the_system_has_one(
    tmp_path, monkeypatch
) -> None:
    system = tmp_path / "trust.json"
    monkeypatch.setattr(room, "SYSTEM_TRUST", system)
    given = {"FOUREYES_TRUST": "/elsewhere.json"}
    assert str(read_settings(given).trust_path) == "/elsewhere.json"
    system.write_text("{}")
    assert read_settings(given).trust_path == system


def test_the_default_store_is_a_sqlite_file_of_the_user() -> None:
    assert read_settings({}).store_url.startswith("sqlite:///")
