"""What does a YAML text say, as far as CloudFormation templates use YAML?"""

from __future__ import annotations

import json
import re
from typing import Any

# Maps, lists, scalars of every style, tags of CloudFormation's functions, comments. No anchors,
# aliases, merges, complex keys or second documents: a text that has them is unreadable here.
# A name in quotes, or plain: no comment in it, and no colon before a space.
_KEY = re.compile(
    r"""("(?:[^"\\]|\\.)*"|'(?:[^']|'')*'"""
    r"""|(?!-\s|\?\s)[^\s"'\[\]{}#&*!|>%@`,](?:[^\s:]|:(?=\S)|\s+(?=[^\s#]))*)\s*:(?:\s+(.*)|$)"""
)
_TAG = re.compile(r"!([A-Za-z:]+)(?:\s+(.*)|$)", re.DOTALL)
_COMMENT = re.compile(r"(?:^|\s)#.*$")
_INTEGER = re.compile(r"-?\d{1,18}")
_BLOCK = re.compile(r"[|>][+-]?\d?[+-]?\s*(?:#.*)?")
# CloudFormation itself takes 51,200 bytes; and each further line of a flow value reads it anew.
_MOST_CHARACTERS = 100_000
_MOST_FLOW_LINES = 500
_WORDS = {"true": True, "false": False, "null": None, "~": None, "": None}


class UnreadableYamlError(Exception):
    """The text is no YAML, or more of it than is read here."""


class _IncompleteError(Exception):
    """A flow value goes on in the next line."""


def read_yaml(text: str) -> Any:
    """
    Read a YAML text; a tag such as `!Ref x` becomes `{"Ref": "x"}`, `!Sub x` `{"Fn::Sub": "x"}`.

    Raises `UnreadableYamlError`.
    """
    if len(text) > _MOST_CHARACTERS:
        raise UnreadableYamlError
    return _Reader(text).whole()


class _Reader:
    """Reads lines from the first to the last; *at* is the one that is read next."""

    def __init__(self, text: str) -> None:
        self.lines = text.replace("\r\n", "\n").lstrip("\ufeff").split("\n")
        self.at = 0

    def whole(self) -> Any:
        while self._skip() is not None and self.lines[self.at].startswith(("---", "%")):
            self.at += 1
        if "..." in self.lines:
            end = self.lines.index("...")
            if any(map(str.strip, self.lines[end + 1 :])):
                raise UnreadableYamlError
            del self.lines[end:]
        value = self._block(0)
        if self._skip() is not None:
            raise UnreadableYamlError
        return value

    def _skip(self) -> int | None:
        """Go to the next line with content and return its indentation, `None` at the end."""
        while self.at < len(self.lines):
            line = self.lines[self.at]
            content = line.lstrip(" ")
            if content.startswith("\t") and content.strip():
                raise UnreadableYamlError
            if content.strip() and not content.startswith("#"):
                return len(line) - len(content)
            self.at += 1
        return None

    def _block(self, least: int) -> Any:
        indent = self._skip()
        if indent is None or indent < least:
            return None
        content = self.lines[self.at][indent:]
        if _is_entry(content):
            return self._list(indent)
        if _KEY.match(content):
            return self._map(indent)
        self.at += 1
        return self._value(content, indent - 1)

    def _map(self, indent: int) -> dict[str, Any]:
        found: dict[str, Any] = {}
        while self._skip() == indent:
            content = self.lines[self.at][indent:]
            if _is_entry(content):
                break
            key = _KEY.match(content)
            if key is None:
                raise UnreadableYamlError
            name = str(_flow(key[1])) if key[1][0] in "\"'" else key[1].rstrip()
            if name in found or name == "<<":
                raise UnreadableYamlError
            self.at += 1
            found[name] = self._value(key[2] or "", indent)
        self._ends(indent)
        return found

    def _list(self, indent: int) -> list[Any]:
        found: list[Any] = []
        while self._skip() == indent and _is_entry(self.lines[self.at][indent:]):
            rest = self.lines[self.at][indent + 1 :]
            content = rest.lstrip(" ")
            if _is_entry(content) or _KEY.match(content):
                # A map or a list that begins in the line of its dash.
                inner = len(self.lines[self.at]) - len(content)
                self.lines[self.at] = " " * inner + content
                found.append(self._block(inner))
                continue
            self.at += 1
            found.append(self._value(content, indent, in_list=True))
        self._ends(indent)
        return found

    def _ends(self, indent: int) -> None:
        following = self._skip()
        if following is not None and following > indent:
            raise UnreadableYamlError

    def _value(self, text: str, indent: int, *, in_list: bool = False) -> Any:
        """Read a value whose first line is *text*, under a key or a dash at *indent*."""
        text = text.strip()
        if text.startswith("#"):
            text = ""
        if not text:
            return self._below(indent, in_list=in_list)
        tag = _TAG.match(text)
        if tag:
            return _called(tag[1], self._value(tag[2] or "", indent, in_list=in_list))
        if text[0] in "&*!%@`" or text.startswith(("? ", ": ")):
            raise UnreadableYamlError
        if text[0] in "|>":
            return self._block_scalar(text, indent)
        if text[0] in "[{\"'":
            return self._flow_value(text)
        return self._plain(text, indent)

    def _below(self, indent: int, *, in_list: bool) -> Any:
        following = self._skip()
        if following is None:
            return None
        same = not in_list and following == indent and _is_entry(self.lines[self.at][indent:])
        return self._block(following) if same or following > indent else None

    def _plain(self, text: str, indent: int) -> Any:
        parts = [_COMMENT.sub("", text)]
        while (following := self._skip()) is not None and following > indent:
            content = self.lines[self.at].strip()
            if _KEY.match(content):
                raise UnreadableYamlError
            parts.append(_COMMENT.sub("", content))
            self.at += 1
        return _scalar(" ".join(parts))

    def _block_scalar(self, header: str, indent: int) -> str:
        if not _BLOCK.fullmatch(header):
            raise UnreadableYamlError
        kept: list[str] = []
        while self.at < len(self.lines):
            line = self.lines[self.at]
            if line.strip() and len(line) - len(line.lstrip(" ")) <= indent:
                break
            kept.append(line.strip() if header[0] == ">" else line)
            self.at += 1
        return ("\n" if header[0] == "|" else " ").join(kept)

    def _flow_value(self, text: str) -> Any:
        for _ in range(_MOST_FLOW_LINES):
            try:
                return _flow(text)
            except _IncompleteError:
                if self.at >= len(self.lines):
                    break
                # The line that follows is part of the same value, whatever its indentation.
                text = f"{text} {self.lines[self.at].strip()}"
                self.at += 1
        raise UnreadableYamlError


def _is_entry(content: str) -> bool:
    return content == "-" or content.startswith("- ")


def _called(tag: str, value: Any) -> dict[str, Any]:
    return {tag if tag in ("Ref", "Condition") else f"Fn::{tag}": value}


def _scalar(text: str) -> Any:
    text = text.strip()
    if text.lower() in _WORDS:
        return _WORDS[text.lower()]
    return int(text) if _INTEGER.fullmatch(text) else text


def _flow(text: str) -> Any:
    """Read one flow value: quoted, a list or a map in brackets."""
    value, end = _flow_at(text, 0)
    if _COMMENT.sub("", f" {text[end:]}").strip():
        raise UnreadableYamlError
    return value


_PLAIN_IN_FLOW = re.compile(
    r"(?:[^,\[\]{}:#\"']|:(?![\s,\]}])|(?<!\s)#)(?:[^,\[\]{}:#]|:(?![\s,\]}])|(?<!\s)#)*"
)
_QUOTED = re.compile(r"\"(?:[^\"\\]|\\.)*\"|'(?:[^']|'')*'", re.DOTALL)


def _flow_at(text: str, at: int) -> tuple[Any, int]:
    at = _blank(text, at)
    if text[at] == "[":
        return _flow_list(text, at + 1)
    if text[at] == "{":
        return _flow_map(text, at + 1)
    if text[at] == "!":
        tag = re.compile(r"!([A-Za-z:]+)\s+").match(text, at)
        if tag is None:
            raise UnreadableYamlError
        value, at = _flow_at(text, tag.end())
        return _called(tag[1], value), at
    if text[at] in "\"'":
        quoted = _QUOTED.match(text, at)
        if quoted is None:
            raise _IncompleteError
        return _unquoted(quoted[0]), quoted.end()
    plain = _PLAIN_IN_FLOW.match(text, at)
    if plain is None or text[at] in "&*%@`|>":
        raise UnreadableYamlError
    return _scalar(plain[0]), plain.end()


def _flow_list(text: str, at: int) -> tuple[list[Any], int]:
    found: list[Any] = []
    while text[at := _blank(text, at)] != "]":
        value, at = _flow_at(text, at)
        found.append(value)
        at = _comma(text, at, "]")
    return found, at + 1


def _flow_map(text: str, at: int) -> tuple[dict[str, Any], int]:
    found: dict[str, Any] = {}
    while text[at := _blank(text, at)] != "}":
        name, at = _flow_at(text, at)
        at = _blank(text, at)
        if text[at] != ":" or not isinstance(name, str | int | bool) or str(name) in found:
            raise UnreadableYamlError
        found[str(name)], at = _flow_at(text, at + 1)
        at = _comma(text, at, "}")
    return found, at + 1


def _comma(text: str, at: int, end: str) -> int:
    at = _blank(text, at)
    if text[at] == ",":
        return at + 1
    if text[at] != end:
        raise UnreadableYamlError
    return at


def _blank(text: str, at: int) -> int:
    while at < len(text) and text[at] in " \n":
        at += 1
    if at >= len(text):
        raise _IncompleteError
    return at


def _unquoted(text: str) -> str:
    if text[0] == "'":
        return text[1:-1].replace("''", "'")
    try:
        return str(json.loads(text, strict=False))
    except ValueError as error:
        # YAML has more escapes than JSON, which nobody needs in a template.
        raise UnreadableYamlError from error
