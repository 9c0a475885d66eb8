"""Where is the slip for which a file was refused, and what was probably meant? Told to people."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from difflib import get_close_matches
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from pydantic import ValidationError

# Imported where a file has been refused, and not before: agents read files that are in order.

Path = Sequence[int | str]

_TOKEN = re.compile(r'("(?:[^"\\]|\\.)*")(\s*:)?|[{}\[\]]|[^\s{}\[\]:,"]+')
_USUAL = (
    (r"['\u2018\u2019\u201c\u201d]", "JSON's quotes are `\"`"),
    (r"//|/\*|#", "JSON has no comments"),
    (r"True|False|None", "JSON writes `true`, `false`, `null`"),
)
_COMMA = "no comma may stand in front of `}` or `]`"
_OF_BYTES = {"size": "it is too large", "depth": "brackets are nested too deep"}
_OF_KIND = {"missing": "is missing", "too_short": "must not be empty"}


def in_strict_json(data: bytes, fault: str) -> str:
    """Say where *data* is no strict JSON; *fault* is the word of `NotStrictError`."""
    if fault in _OF_BYTES:
        return _OF_BYTES[fault]
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as error:
        head = data[: error.start].decode("utf-8")
        return _at(head, len(head), "this is not UTF-8")
    found = ((at, said) for kind, at, said in _not_strict(text) if kind == fault)
    if fault != "syntax" and not text.startswith("\ufeff"):
        return _at(text, *next(found, (0, fault)))
    return in_json(text)


def in_json(text: str) -> str:
    """Say where *text* is no JSON object, with a hint where the slip is a usual one."""
    if text.startswith("\ufeff"):
        return "it begins with a byte order mark; save it as UTF-8 without one"
    if not text.strip():
        return "it is empty"
    try:
        json.loads(text)
    except json.JSONDecodeError as error:
        return _at(text, *_usual(text, error))
    return "it must be one object: `{…}`"


def in_member(error: ValidationError, document: Any) -> str:
    """Name the first member of *document* that is not as it has to be, and say what it must be."""
    faults = error.errors(include_url=False)
    first = faults[0]
    path = _path(first["loc"], document, first["type"])
    if first["type"] == "extra_forbidden":
        return f"`{path}` is unknown{meant(str(first['loc'][-1]), _members(first['loc'][:-1]))}"
    if first["type"] in _OF_KIND:
        return f"`{path}` {_OF_KIND[first['type']]}"
    if first["type"] == "literal_error":
        # One fault for each branch of a union: what is right stands in any of them.
        same = [one for one in faults if _path(one["loc"], document, one["type"]) == path]
        known = [name for one in same for name in re.findall("'(.*?)'", one["ctx"]["expected"])]
        return f"`{path}`: no such word{meant(str(first['input']), known)}"
    return f"`{path}`: {first['msg'][:1].lower()}{first['msg'][1:]}"


def meant(word: str, known: Iterable[str]) -> str:
    """Return a question for the name next to *word*, or, where none is near, all of them."""
    known = list(known)
    near = get_close_matches(word, known, 1)
    return f"; did you mean `{near[0]}`?" if near else f"; known: {', '.join(known)}"


def _at(text: str, position: int, said: str) -> str:
    line = text.count("\n", 0, position) + 1
    return f"line {line}, column {position - text.rfind(chr(10), 0, position)}: {said}"


def _usual(text: str, error: json.JSONDecodeError) -> tuple[int, str]:
    """Return where to look and what to mend; Python's own words are the last resort."""
    before, rest = text[: error.pos].rstrip(), text[error.pos :]
    # Python 3.13 points at the comma itself, older ones at the bracket behind it.
    if re.match(r",\s*[}\]]", rest):
        return error.pos, _COMMA
    if before.endswith(",") and rest.startswith(("}", "]")):
        return len(before) - 1, _COMMA
    if not rest.strip():
        return error.pos, "the file ends here, and something is still open"
    for pattern, said in _USUAL:
        if re.match(pattern, rest):
            return error.pos, said
    if error.msg.startswith("Expecting ',' delimiter"):
        return error.pos, "in front of this a comma is missing"
    return error.pos, f"{error.msg[:1].lower()}{error.msg[1:]}".removesuffix(" at")


def _not_strict(text: str) -> Iterator[tuple[str, int, str]]:
    """Yield fault, position and words for each place where JSON is not strict JSON."""
    members: list[set[str]] = []
    for token in _TOKEN.finditer(text):
        word, is_member = token[1] or token[0], token[2] is not None
        if word in ("{", "["):
            members.append(set())
        elif word in ("}", "]"):
            members.pop()
        elif word.startswith('"'):
            name = json.loads(word)
            if is_member and name in members[-1]:
                yield "duplicate", token.start(), f"`{name}` stands twice in one object"
            if is_member:
                members[-1].add(name)
            if re.search("[\ud800-\udfff]", name):
                yield "surrogate", token.start(), "half a character stands in this text"
        elif word not in ("true", "false", "null") and not re.fullmatch(r"-?[0-9]{1,16}", word):
            said = f"`{word[:32]}` is no whole number of at most 16 digits"
            yield "number", token.start(), said


def _path(location: Path, document: Any, kind: str) -> str:
    """Write *location* as people do, `rules[2].match`, without pydantic's names for branches."""
    path = ""
    for part in location:
        is_there = isinstance(document, (dict, list)) and part in _parts(document)
        if not is_there and kind != "missing":
            break
        document = document[part] if is_there else None
        path += f"[{part}]" if isinstance(part, int) else f".{part}"
    return path.removeprefix(".")


def _parts(value: dict[str, Any] | list[Any]) -> Iterable[int | str]:
    return value if isinstance(value, dict) else range(len(value))


def _members(location: Path) -> Mapping[str, Any]:
    """Return the members that the object at *location* may have."""
    from .schema import TrustFile

    schema = form = TrustFile.model_json_schema()
    for part in location:
        form = form["items"] if isinstance(part, int) else form["properties"][part]
        form = schema["$defs"][form["$ref"].rpartition("/")[2]] if "$ref" in form else form
    members: Mapping[str, Any] = form["properties"]
    return members
