"""What would a PartiQL statement do to a DynamoDB table?"""

from __future__ import annotations

from itertools import pairwise

from ..row import Row, row
from .scan import Kind, Reading, Refused, Token, scan, statements

# Items are written `{'pk': 1}`, sets `<<1, 2>>`. DynamoDB documents no comments: whoever hides
# something in one is refused.
_PARTIQL = Reading(comments=False, marks=".,;()[]{}+-*/<>=!:?")

# What may stand before an opening parenthesis: functions and keywords.
_CALLED = frozenset({"ATTRIBUTE_TYPE", "BEGINS_WITH", "CONTAINS", "EXISTS", "LIST_APPEND", "SIZE"})
_CALLED |= {"SET_ADD", "SET_DELETE", "AND", "BETWEEN", "FROM", "IN", "NOT", "OR", "VALUE", "WHERE"}
_VERBS = frozenset({"SELECT", "INSERT", "UPDATE", "DELETE", "EXISTS", "REMOVE"})
_VERBS |= {"REPLACE", "UPSERT", "DROP", "CREATE", "ALTER", "EXEC", "MERGE", "TRUNCATE"}

_UNREADABLE = row("execute", why="the statement is no PartiQL that can be proven harmless")
_SELECT = row("read", why="PartiQL SELECT reads items")
_EXISTS = row("read", why="PartiQL EXISTS checks a condition")
_INSERT = row("create", why="PartiQL INSERT fails where the item exists")
_SET = row("update", why="PartiQL UPDATE SET writes attributes of one item")
_SET_DELETE = row("delete", why="set_delete takes elements out of a set")
_REMOVE = row("delete", why="PartiQL UPDATE REMOVE deletes attributes")
_DELETE = row("delete", why="PartiQL DELETE deletes an item")


def judge_partiql(text: object) -> Row:
    """
    Judge one PartiQL statement as DynamoDB's ExecuteStatement takes it.

    Anything but one SELECT, INSERT, UPDATE, DELETE or EXISTS is `execute`.
    """
    try:
        found = statements(scan(text, _PARTIQL))
    except Refused:
        return _UNREADABLE
    return _judge(found[0]) if len(found) == 1 else _UNREADABLE


def _judge(tokens: list[Token]) -> Row:
    words = _keywords(tokens)
    if not _calls_only_known_functions(tokens) or not words:
        return _UNREADABLE
    verbs = [word for word in words if word in _VERBS]
    match tokens[0].word, verbs:
        case "SELECT", ["SELECT"] if "FROM" in words and "INTO" not in words:
            return _SELECT
        case "EXISTS", ["EXISTS", "SELECT"] if "INTO" not in words:
            return _EXISTS
        case "INSERT", ["INSERT"] if words[:2] == ["INSERT", "INTO"] and "VALUE" in words:
            return _INSERT if "ON" not in words else _UNREADABLE
        case "DELETE", ["DELETE"] if words[:2] == ["DELETE", "FROM"]:
            return _DELETE
        case "UPDATE", ["UPDATE", *rest] if not set(rest) - {"REMOVE"}:
            return _judge_update(words)
    return _UNREADABLE


def _judge_update(words: list[str]) -> Row:
    if "REMOVE" in words:
        return _REMOVE
    if "SET_DELETE" in words:
        return _SET_DELETE
    return _SET if "SET" in words else _UNREADABLE


def _keywords(tokens: list[Token]) -> list[str]:
    """Return the words of *tokens* but those that follow a dot: they are attributes of a path."""
    before: list[Token | None] = [None, *tokens]
    return [
        token.word
        for dot, token in zip(before, tokens, strict=False)
        if token.word and not (dot and dot.is_mark("."))
    ]


def _calls_only_known_functions(tokens: list[Token]) -> bool:
    return all(
        before.kind is not Kind.QUOTED and (not before.word or before.word in _CALLED)
        for before, token in pairwise(tokens)
        if token.is_mark("(")
    )
