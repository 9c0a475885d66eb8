"""What do the `FOUREYES_*` variables say? Read here, but for the bootstrap's own switch."""

from __future__ import annotations

import os
from collections.abc import Mapping
from pathlib import Path
from typing import Annotated, Literal
from urllib.parse import quote, urlsplit

from pydantic import AfterValidator, BaseModel, BeforeValidator, ConfigDict, Field, ValidationError

from .errors import SettingsError

SYSTEM_TRUST = Path("/etc/foureyes/trust.json")
"""If this file exists, no variable can name another."""

SYSTEM_ROOTS = Path("/etc/foureyes/roots.json")
"""If this file exists, a trust file counts only if the root keys in it have signed it."""

PROTECTABLE = frozenset(
    {"delete", "replace", "execute", "unknown", "update", "create"}
    | {"disrupt", "unguard", "access", "commit", "secret"}
)
ALWAYS_PROTECTED = frozenset({"unknown", "execute"})

PREFIX = "FOUREYES_"


def _is_on(value: object) -> object:
    """Read a switch: `1` and `0`, as the AWS SDKs' own switches are written by most people."""
    words = {"1": True, "true": True, "on": True, "0": False, "false": False, "off": False}
    if isinstance(value, str) and value.lower() in words:
        return words[value.lower()]
    raise ValueError("must be 1 or 0")


def _words(value: object) -> object:
    """Split a comma-separated list."""
    if isinstance(value, str):
        return [word.strip() for word in value.split(",") if word.strip()]
    return value


def _known_traits(words: frozenset[str]) -> frozenset[str]:
    unknown = sorted(words - PROTECTABLE)
    if unknown:
        raise ValueError(f"`{unknown[0]}` is no effect or hazard; known: {sorted(PROTECTABLE)}")
    return words | ALWAYS_PROTECTED


def _store_url(value: str) -> str:
    parts = urlsplit(value)
    if parts.scheme == "sqlite" and parts.path.startswith("/") and not parts.netloc:
        return value
    if parts.scheme == "dynamodb" and parts.netloc:
        return value
    raise ValueError("must be sqlite:///ABSOLUTE/PATH or dynamodb://TABLE?region=REGION")


def _web_address(value: str) -> str:
    parts = urlsplit(value)
    loopback = parts.hostname in {"127.0.0.1", "localhost", "::1"}
    if parts.hostname and (parts.scheme == "https" or (parts.scheme == "http" and loopback)):
        return value
    raise ValueError("must be an https:// address")


def _hosts(words: frozenset[str]) -> frozenset[str]:
    """Check `on`, `off`, or names of hosts."""
    if words & {"on", "off"} and len(words) > 1:
        raise ValueError("must be on, or off, or a list of hosts")
    if any(set(word) & set("/@?# ") for word in words):
        raise ValueError("must be on, off, or hosts as HOST or HOST:PORT")
    return words


def _lower_hex(value: str) -> str:
    if len(value) == 64 and all(letter in "0123456789abcdef" for letter in value):
        return value
    raise ValueError("must be 64 lower-case hex digits")


def _utf8_free_of_nul(value: str) -> str:
    if "\0" in value:
        raise ValueError("must not contain NUL")
    return value


Switch = Annotated[bool, BeforeValidator(_is_on)]
Words = Annotated[frozenset[str], BeforeValidator(_words)]
Text = Annotated[str, AfterValidator(_utf8_free_of_nul)]


class Settings(BaseModel):
    """Every setting, checked. Field names are the variables' without the prefix."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    auto: Switch = False
    mode: Literal["enforce", "observe"] | None = None
    agent: Annotated[str, Field(pattern=r"^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$")] = "agent"
    trust: Text | None = None
    trust_sha256: Annotated[str, AfterValidator(_lower_hex)] | None = None
    unsafe_trust: Switch = False
    store: Annotated[str, AfterValidator(_store_url)] | None = None
    approvals: str | None = None
    wait: Annotated[float, Field(ge=0, le=604_800, allow_inf_nan=False)] = 0
    protect: Annotated[Words, AfterValidator(_known_traits)] | None = None
    create_only: Annotated[Words, AfterValidator(_hosts)] = frozenset({"on"})
    lookups: Annotated[Literal["on", "off"], BeforeValidator(str.lower)] = "on"
    log: Text | None = None
    log_format: Literal["json", "ocsf"] = "json"
    notify: Annotated[str, AfterValidator(_web_address)] | None = None
    notify_secret: Text | None = None

    @property
    def trust_path(self) -> Path:
        """Where the trust file lies: the system's, if there is one, else where it is said."""
        if self.trust is None or SYSTEM_TRUST.exists():
            return SYSTEM_TRUST
        return Path(self.trust)

    @property
    def store_url(self) -> str:
        """Where requests and spent approvals are kept; by default SQLite in the user's state."""
        if self.store is not None:
            return self.store
        # Imported here: a process whose store is named does not need it.
        from platformdirs import user_state_path

        return f"sqlite://{quote(str(user_state_path('foureyes') / 'store.sqlite3'))}"


def read_settings(environ: Mapping[str, str] | None = None) -> Settings:
    """
    Read and check every `FOUREYES_*` variable; an empty one counts as absent.

    Raises `SettingsError`, which names the variable and what it must be. A value is never
    repeated in the message: it may be a secret put into the wrong variable.
    """
    source = os.environ if environ is None else environ
    given = {
        name.removeprefix(PREFIX).lower(): value
        for name, value in source.items()
        if name.startswith(PREFIX) and value
    }
    try:
        return Settings(**given)  # type: ignore[arg-type]  # pydantic reads the text
    except ValidationError as error:
        raise SettingsError(_first_fault(error)) from None


def _first_fault(error: ValidationError) -> str:
    fault = error.errors(include_input=False, include_url=False)[0]
    name = PREFIX + str(fault["loc"][0]).upper()
    if fault["type"] == "extra_forbidden":
        known = ", ".join(PREFIX + field.upper() for field in Settings.model_fields)
        return f"unknown variable `{name}`; unset it, or use one of: {known}"
    says = str(fault["msg"]).removeprefix("Value error, ")
    return f"`{name}` cannot be used: {says[:1].lower()}{says[1:]}"
