"""A second, slower reading of SQL texts: which characters would each database run as code?"""

from __future__ import annotations

import re
from dataclasses import dataclass

_TAG = re.compile(r"\$(?:[A-Za-z_]\w*)?\$")


@dataclass(frozen=True)
class Engine:
    """One database with one setting of everything that moves the end of a literal."""

    name: str
    backslash: bool
    hash_comment: bool
    dashes_need_space: bool
    nested_comments: bool
    executable_comments: bool
    dollar_quotes: bool


MYSQL = Engine("mysql", True, True, True, False, True, False)
ENGINES = {
    "mysql": [MYSQL, Engine("mysql without escapes", False, True, True, False, True, False)],
    "postgres": [
        Engine("postgres", False, False, False, True, False, True),
        Engine("postgres with escapes", True, False, False, True, False, True),
    ],
    "redshift": [
        Engine("redshift", True, False, False, True, False, True),
        Engine("redshift without escapes", False, False, False, True, False, True),
    ],
    "athena": [
        Engine("trino", False, False, False, False, False, False),
        Engine("hive", True, False, False, False, False, False),
    ],
}


def code_of(text: str, engine: Engine) -> str:
    """Return what *engine* would run: literals become `~`, comments a space."""
    out: list[str] = []
    at = 0
    while at < len(text):
        rest = text[at:]
        if rest[0] in "'\"`":
            at = _end_of_literal(text, at, engine)
            out.append("~")
        elif engine.dollar_quotes and (tag := _TAG.match(rest)) and not _in_a_word(text, at):
            end = text.find(tag[0], at + len(tag[0]))
            at = len(text) if end < 0 else end + len(tag[0])
            out.append("~")
        elif _starts_line_comment(rest, engine):
            end = text.find("\n", at)
            at = len(text) if end < 0 else end
            out.append(" ")
        elif engine.executable_comments and rest.startswith(("/*!", "/*M!")):
            at += rest.index("!") + 1
            out.append(" ")
        elif rest.startswith("/*"):
            at = _end_of_comment(text, at, engine)
            out.append(" ")
        else:
            out.append(rest[0])
            at += 1
    return "".join(out)


def _in_a_word(text: str, at: int) -> bool:
    return at > 0 and (text[at - 1].isalnum() or text[at - 1] in "_$")


def _starts_line_comment(rest: str, engine: Engine) -> bool:
    if engine.hash_comment and rest[0] == "#":
        return True
    if not rest.startswith("--"):
        return False
    return not engine.dashes_need_space or len(rest) == 2 or rest[2] <= " "


def _end_of_literal(text: str, start: int, engine: Engine) -> int:
    quote, at = text[start], start + 1
    escapes = engine.backslash and (quote == "'" or (quote == '"' and engine.name == "mysql"))
    while at < len(text):
        if (escapes and text[at] == "\\") or text.startswith(quote * 2, at):
            at += 2
        elif text[at] == quote:
            return at + 1
        else:
            at += 1
    return len(text)


def _end_of_comment(text: str, start: int, engine: Engine) -> int:
    depth, at = 1, start + 2
    while at < len(text) and depth:
        if engine.nested_comments and text.startswith("/*", at):
            depth, at = depth + 1, at + 2
        elif text.startswith("*/", at):
            depth, at = depth - 1, at + 2
        else:
            at += 1
    return at
