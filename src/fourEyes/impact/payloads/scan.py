"""Which tokens does a query text have, in every way a database could read it?"""

from __future__ import annotations

import re
from collections.abc import Iterator
from enum import Enum
from typing import NamedTuple

MAX_CHARS = 64 * 1024
MAX_DEPTH = 40
"""Nested parentheses; deeper ones are no query that a person wrote, and cost a parser dearly."""


class Refused(ValueError):
    """The text could be read in more than one way, or by nobody."""


class Kind(Enum):
    """What a token is."""

    WORD = "word"
    QUOTED = "quoted"
    TEXT = "text"
    NUMBER = "number"
    MARK = "mark"


class Token(NamedTuple):
    """
    One token, stripped of everything that could hide something.

    A literal whose content is not plain is replaced by a harmless one: whoever reads the tokens
    again finds no escapes, no comments and no letters outside ASCII. `gap` tells whether white
    space or a comment stood before it; `raw` is what a literal means, or `None` where a backslash
    leaves that to the database.
    """

    kind: Kind
    text: str
    gap: bool
    raw: str | None = None

    @property
    def name(self) -> str:
        """The upper-case word or quoted name, or "" for what is neither."""
        return self.text.strip('"`').upper() if self.kind is Kind.QUOTED else self.word

    @property
    def word(self) -> str:
        """The upper-case keyword or name, or "" for what is neither."""
        return self.text.upper() if self.kind is Kind.WORD else ""

    def is_mark(self, mark: str) -> bool:
        """Tell whether this is the punctuation *mark*."""
        return self.kind is Kind.MARK and self.text == mark


class Reading(NamedTuple):
    """How one family of databases cuts a text into tokens."""

    line_comments: tuple[str, ...] = ("--",)
    dashes_need_space: bool = False
    comments: bool = True
    dollar_quotes: bool = False
    marks: str = ".,;()[]+-*/%<>=!|&^~@:?#"


ANSI = Reading()
POSTGRES = Reading(dollar_quotes=True)
MYSQL = Reading(line_comments=("--", "#"), dashes_need_space=True)

_BLANK = re.compile(r"[ \t\r\n]+")
_WORD = re.compile(r"[A-Za-z_][A-Za-z0-9_$]*")
_NUMBER = re.compile(r"0[xX][0-9A-Fa-f]+|\d+(?:\.\d*)?(?:[eE][+-]?\d+)?")
_DOLLAR = re.compile(r"\$(?:[A-Za-z_][A-Za-z0-9_]*)?\$")
_PARAMETER = re.compile(r"\$\d+(?![\w$])")
_QUOTES = {
    "'": re.compile(r"'((?:[^']|'')*)'"),
    '"': re.compile(r'"((?:[^"]|"")*)"'),
    "`": re.compile(r"`((?:[^`]|``)*)`"),
}
# A quote behind an odd run of backslashes ends the literal or not, depending on the database and
# its settings (MySQL's NO_BACKSLASH_ESCAPES, PostgreSQL's standard_conforming_strings).
_ESCAPED_QUOTE = re.compile(r"(?<!\\)(?:\\\\)*\\(?=['\"`]|$)")
_PLAIN_TEXT = re.compile(r"[\w $.,:/%+*\[\]=-]*", re.ASCII)
_PLAIN_NAME = re.compile(r"[A-Za-z_][A-Za-z0-9_]*")
# Backticks quote a name in some databases and are operators in others.
_BACKTICK_NAME = re.compile(r"[\w$.]+(?:[ -][\w$.]+)*", re.ASCII)
_HARMLESS_HINT = re.compile(r"[\w\s(),.@`\"]*", re.ASCII)
_PREFIXES = frozenset("ENBX")


def scan(text: object, reading: Reading = ANSI) -> list[Token]:
    """
    Cut *text* into tokens, without its comments.

    Raises `Refused` for everything that two databases, or a database and a parser, could read
    differently: see the checks below.
    """
    if not isinstance(text, str) or len(text) > MAX_CHARS or "\0" in text:
        raise Refused("no text, too long, or with a NUL")
    tokens = _without_prefixes(list(_tokens(text, reading)))
    depth = 0
    for token in tokens:
        depth += token.is_mark("(") - token.is_mark(")")
        if not 0 <= depth <= MAX_DEPTH or (depth and token.is_mark(";")):
            raise Refused("parentheses that do not match, or too many")
    if depth:
        raise Refused("an open parenthesis")
    return tokens


def statements(tokens: list[Token]) -> list[list[Token]]:
    """Split at semicolons; empty statements are left out."""
    found: list[list[Token]] = [[]]
    for token in tokens:
        if token.is_mark(";"):
            found.append([])
        else:
            found[-1].append(token)
    return [statement for statement in found if statement]


def render(tokens: list[Token]) -> str:
    """Write *tokens* as text again, in one line."""
    return "".join((" " if token.gap else "") + token.text for token in tokens).strip()


def _tokens(text: str, reading: Reading) -> Iterator[Token]:
    position, gap, glued = 0, False, False
    while position < len(text):
        blank = _BLANK.match(text, position)
        end = blank.end() if blank else _comment_end(text, position, reading)
        if end > position:
            position, gap, glued = end, True, False
            continue
        token, position = _token(text, position, reading, gap)
        if glued and (token.kind in (Kind.WORD, Kind.NUMBER) or text[end] == "$"):
            # `1FROM`, `1$$`: a name in one database, two tokens in another.
            raise Refused("a number and a word without a space")
        yield token
        # MySQL reads `--x` as two minus signs; together they would be a comment again.
        gap = token.is_mark("-") and text.startswith("-", position)
        glued = token.kind is Kind.NUMBER


def _comment_end(text: str, start: int, reading: Reading) -> int:
    """Return where the comment at *start* ends, or *start* where none begins."""
    if text.startswith("/*", start):
        return _block_end(text, start, reading)
    if not text.startswith(reading.line_comments, start):
        return start
    after = text[start + 2 : start + 3]
    if reading.dashes_need_space and text[start] == "-" and after not in ("", *" \t\n\r"):
        return start
    if not reading.comments:
        raise Refused("a comment where the language has none")
    end = text.find("\n", start)
    end = len(text) if end < 0 else end
    # PostgreSQL ends a line at a lone carriage return, MySQL does not.
    if "\r" in text[start:end].removesuffix("\r"):
        raise Refused("a carriage return inside a comment")
    return end


def _block_end(text: str, start: int, reading: Reading) -> int:
    end = text.find("*/", start + 2)
    body = text[start + 2 : end]
    # MySQL and MariaDB run what stands in `/*! */` and `/*M! */`; PostgreSQL nests comments.
    if end < 0 or "/*" in body or body[:1] == "!" or body[:2] in ("M!", "m!"):
        raise Refused("a comment that is open, nested or executable")
    if not reading.comments:
        raise Refused("a comment where the language has none")
    hint = body[:1] in ("+", ":")
    if hint and ("set_var" in body.lower() or not _HARMLESS_HINT.fullmatch(body[1:])):
        raise Refused("a hint that could set something")
    return end + 2


def _token(text: str, start: int, reading: Reading, gap: bool) -> tuple[Token, int]:
    character = text[start]
    if character in _QUOTES:
        return _quoted(text, start, gap)
    if reading.dollar_quotes and (tag := _DOLLAR.match(text, start)):
        return _dollar_quoted(text, tag, gap)
    for kind, pattern in ((Kind.WORD, _WORD), (Kind.NUMBER, _NUMBER), (Kind.NUMBER, _PARAMETER)):
        match = pattern.match(text, start)
        # A second dollar sign could close a `$tag$` literal.
        if match and match[0].count("$") < 2:
            return Token(kind, match[0], gap), match.end()
    if character not in reading.marks:
        raise Refused("a character that no keyword and no operator has")
    return Token(Kind.MARK, character, gap), start + 1


def _quoted(text: str, start: int, gap: bool) -> tuple[Token, int]:
    quote = text[start]
    match = _QUOTES[quote].match(text, start)
    if match is None or _ESCAPED_QUOTE.search(match[1]):
        raise Refused("a literal that is open, or whose end depends on the database")
    if quote == "'":
        body = match[1] if _PLAIN_TEXT.fullmatch(match[1]) else "text"
        raw = None if "\\" in match[1] else match[1].replace("''", "'")
        return Token(Kind.TEXT, f"'{body}'", gap, raw), match.end()
    if quote == "`" and not _BACKTICK_NAME.fullmatch(match[1]):
        raise Refused("a backtick around more than a name")
    body = match[1] if _PLAIN_NAME.fullmatch(match[1]) else "quoted"
    return Token(Kind.QUOTED, quote + body + quote, gap), match.end()


def _dollar_quoted(text: str, tag: re.Match[str], gap: bool) -> tuple[Token, int]:
    """Read PostgreSQL's `$$…$$` and `$tag$…$tag$`, in which nothing is escaped."""
    end = text.find(tag[0], tag.end())
    if end < 0:
        raise Refused("an open literal")
    return Token(Kind.TEXT, "'text'", gap, text[tag.end() : end]), end + len(tag[0])


def _without_prefixes(tokens: list[Token]) -> list[Token]:
    """Leave out the letter before `E'…'`, `N'…'`, `B'…'`, `X'…'`; refuse `U&'…'`."""
    kept: list[Token] = []
    for token in tokens:
        if token.kind in (Kind.TEXT, Kind.QUOTED) and not token.gap and kept:
            if kept[-1].is_mark("&"):
                raise Refused("a literal with Unicode escapes")
            if kept[-1].word in _PREFIXES and token.kind is Kind.TEXT:
                token = token._replace(gap=kept.pop().gap)
        kept.append(token)
    return kept
