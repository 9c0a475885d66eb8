"""What do the `FOUREYES_*` variables say? Read here, but for the bootstrap's own switch."""

from __future__ import annotations

import os
import re
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any, Literal, NamedTuple
from urllib.parse import quote

from . import variables

SYSTEM_TRUST = Path("/etc/foureyes/trust.json")
"""If this file exists, no variable can name another."""

SYSTEM_ROOTS = Path("/etc/foureyes/roots.json")
"""If this file exists, a trust file counts only if the root keys in it have signed it."""

PREFIX = "FOUREYES_"


class Settings(NamedTuple):
    """Every setting, checked. Field names are the variables' without the prefix."""

    auto: bool = False
    mode: Literal["enforce", "observe"] | None = None
    agent: str = "agent"
    trust: str | None = None
    trust_sha256: str | None = None
    unsafe_trust: bool = False
    store: str | None = None
    approvals: str | None = None
    wait: float = 0
    protect: frozenset[str] | None = None
    create_only: frozenset[str] = frozenset({"on"})
    lookups: Literal["on", "off"] = "on"
    log: str | None = None
    log_format: Literal["json", "ocsf"] = "json"
    notify: str | None = None
    notify_secret: str | None = None

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
    settings = plainly_read(given)
    if settings is not None:
        return settings
    # Here, not above: pydantic takes half as long to import as boto3 itself.
    from .settings_model import validated

    return Settings(**validated(given))


def plainly_read(given: Mapping[str, str]) -> Settings | None:
    """
    Return what *given* says where there is no doubt, or `None`: then pydantic must decide.

    INVARIANT: never accepts what `settings_model.Variables` refuses, or reads it otherwise.
    """
    try:
        return Settings(**{name: _plain(name, text) for name, text in given.items()})
    except (KeyError, ValueError):
        return None


def _plain(name: str, text: str) -> Any:
    # What the environment holds in another encoding cannot be written as UTF-8: no plain text.
    text.encode()
    return _PLAIN[name](text)


def _one_of(*known: str) -> Callable[[str], str]:
    def read(text: str) -> str:
        if text not in known:
            raise ValueError(text)
        return text

    return read


def _agent_id(text: str) -> str:
    if not re.fullmatch(variables.AGENT_ID, text):
        raise ValueError(text)
    return text


def _seconds(text: str) -> float:
    # Fractions and exponents are left to pydantic.
    if not (text.isascii() and text.isdigit()) or int(text) > variables.LONGEST_WAIT:
        raise ValueError(text)
    return float(text)


_PLAIN: Mapping[str, Callable[[str], Any]] = {
    "auto": variables.switch,
    "mode": _one_of("enforce", "observe"),
    "agent": _agent_id,
    "trust": variables.free_of_nul,
    "trust_sha256": variables.lower_hex,
    "unsafe_trust": variables.switch,
    "store": variables.store_url,
    "approvals": str,
    "wait": _seconds,
    "protect": variables.protected,
    "create_only": variables.hosts,
    "lookups": lambda text: _one_of("on", "off")(text.lower()),
    "log": variables.free_of_nul,
    "log_format": _one_of("json", "ocsf"),
    "notify": variables.web_address,
    "notify_secret": variables.free_of_nul,
}
