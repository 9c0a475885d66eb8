"""What does the text of one `FOUREYES_*` variable mean? Text in, its value out, or `ValueError`."""

from __future__ import annotations

from urllib.parse import urlsplit

AGENT_ID = r"^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$"
LONGEST_WAIT = 604_800
"""In seconds: a week."""

PROTECTABLE = frozenset(
    {"delete", "replace", "execute", "unknown", "update", "create"}
    | {"disrupt", "unguard", "access", "commit", "secret"}
)
ALWAYS_PROTECTED = frozenset({"unknown", "execute"})

_SWITCH = {"1": True, "true": True, "on": True, "0": False, "false": False, "off": False}


def switch(text: str) -> bool:
    """Read a switch: `1` and `0`, as the AWS SDKs' own switches are written by most people."""
    if text.lower() in _SWITCH:
        return _SWITCH[text.lower()]
    raise ValueError("must be 1 or 0")


def words(text: str) -> frozenset[str]:
    """Split a comma-separated list."""
    return frozenset(word.strip() for word in text.split(",") if word.strip())


def protected(text: str) -> frozenset[str]:
    """Read effects and hazards, and add those that cannot be left out."""
    traits = words(text)
    unknown = sorted(traits - PROTECTABLE)
    if unknown:
        raise ValueError(f"`{unknown[0]}` is no effect or hazard; known: {sorted(PROTECTABLE)}")
    return traits | ALWAYS_PROTECTED


def hosts(text: str) -> frozenset[str]:
    """Read `on`, `off`, or names of hosts."""
    names = words(text)
    if names & {"on", "off"} and len(names) > 1:
        raise ValueError("must be on, or off, or a list of hosts")
    if any(set(name) & set("/@?# ") for name in names):
        raise ValueError("must be on, off, or hosts as HOST or HOST:PORT")
    return names


def store_url(text: str) -> str:
    """Check where the store is."""
    parts = urlsplit(text)
    if parts.scheme == "sqlite" and parts.path.startswith("/") and not parts.netloc:
        return text
    if parts.scheme == "dynamodb" and parts.netloc:
        return text
    raise ValueError("must be sqlite:///ABSOLUTE/PATH or dynamodb://TABLE?region=REGION")


def web_address(text: str) -> str:
    """Check an address that is told something: encrypted, or this very host."""
    parts = urlsplit(text)
    loopback = parts.hostname in {"127.0.0.1", "localhost", "::1"}
    if parts.hostname and (parts.scheme == "https" or (parts.scheme == "http" and loopback)):
        return text
    raise ValueError("must be an https:// address")


def lower_hex(text: str) -> str:
    """Check a SHA-256, as `sha256sum` writes it."""
    if len(text) == 64 and all(letter in "0123456789abcdef" for letter in text):
        return text
    raise ValueError("must be 64 lower-case hex digits")


def free_of_nul(text: str) -> str:
    """Check what the operating system would cut at a NUL."""
    if "\0" in text:
        raise ValueError("must not contain NUL")
    return text
