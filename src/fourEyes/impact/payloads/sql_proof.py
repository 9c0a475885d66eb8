"""Does a parser see nothing in a SQL statement but what is known to be harmless?"""

from __future__ import annotations

import logging
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from typing import Any

from .pure import pure_functions
from .scan import Token, render
from .sql_words import calls_only_pure_functions

# A tree of the parser; the class has had other names in other versions of it.
Node = Any

# Classes of the parser's tree. Functions are judged by the name in the text, not listed here.
_QUERY_NODES = """
Add Alias Aliases All And Any AtTimeZone Between BitwiseAnd BitwiseLeftShift BitwiseNot BitwiseOr
BitwiseRightShift BitwiseXor BitString Boolean Bracket ByteString Collate Column ColumnDef CTE Cube
DPipe DataType DataTypeParam Distance Distinct Div Dot EQ Escape Except Exists Fetch Filter From GT
GTE Group GroupingSets Having HexString Hint Identifier IgnoreNulls ILike In IndexTableHint IntDiv
Intersect Interval IntervalSpan Is JSONBContains JSONBExtract JSONBExtractScalar JSONColumnDef
JSONExtract JSONExtractScalar JSONKeyValue JSONPath JSONPathFilter JSONPathKey JSONPathRoot
JSONPathSelector JSONPathSlice JSONPathSubscript JSONPathUnion JSONPathWildcard JSONSchema Join
Kwarg LT LTE Lambda Lateral Like Limit LimitOptions Literal Lock Mod Mul NEQ National Neg Not Null
NullSafeEQ NullSafeNEQ Offset Or Order Ordered Overlaps Parameter Paren Partition Pivot
Placeholder PropertyEQ Qualify RegexpILike RegexpLike RespectNulls Rollup Select SessionParameter
SimilarTo Slice Star Sub Subquery Table TableAlias TableColumn TableSample Tuple Union Unnest Values
Var Version Where Window WindowSpec With WithTableHint WithinGroup Xor
"""
_INSERT_NODES = "Insert OnConflict Returning Schema"
_CREATE_NODES = """
Check ColumnConstraint Constraint Create ForeignKey Index IndexColumnConstraint IndexParameters
InputOutputFormat Into Opclass PartitionBoundSpec PartitionByTruncate PartitionedByBucket PrimaryKey
Properties Reference Schema SerdeProperties
"""


@cache
def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


def is_harmless(tokens: list[Token], dialects: tuple[str, ...], *, kind: str = "query") -> bool:
    """
    Tell whether *tokens* are one harmless statement of that *kind* (query, insert, create).

    It is enough that one of *dialects* can parse them: what changes data has been looked for in
    the words before, which mean the same in each of them.
    """
    return any(_is_harmless_in(tokens, dialect, dialects, kind) for dialect in dialects)


def _is_harmless_in(
    tokens: list[Token], dialect: str, dialects: tuple[str, ...], kind: str
) -> bool:
    tree = _parse(render(tokens), dialect)
    if tree is None:
        return False
    functions = pure_functions(dialects)
    return all(_is_known(node, functions, kind) for node in tree.walk()) and (
        calls_only_pure_functions(tokens, dialects, _names_before_columns(tree))
    )


def _parse(text: str, dialect: str) -> Node | None:
    # Imported here: it costs more than the rest of the guard, and few agents send SQL.
    import sqlglot
    from sqlglot.errors import SqlglotError

    with _silence():
        try:
            trees = sqlglot.parse(text, read=dialect)
        # The parser is a recursive program over hostile text: it also fails by accident.
        except (SqlglotError, RecursionError, ValueError, TypeError, AttributeError, LookupError):
            return None
    return trees[0] if len(trees) == 1 else None


def _is_known(node: Node, functions: frozenset[str], kind: str) -> bool:
    from sqlglot import exp

    name = type(node).__name__
    if name in _words(_QUERY_NODES):
        return True
    if isinstance(node, exp.Anonymous):
        return node.name.upper() in functions
    if isinstance(node, exp.Func):
        # Those with parentheses are checked by name; of the others only this one has an effect.
        return name != "NextValueFor"
    if kind == "create":
        constraint = isinstance(node, exp.Property | exp.ColumnConstraintKind)
        return constraint or name in _words(_CREATE_NODES)
    return kind == "insert" and name in _words(_INSERT_NODES)


def _names_before_columns(tree: Node) -> Iterator[str]:
    """Yield each table, alias or index that is followed by its columns in parentheses."""
    from sqlglot import exp

    for node in tree.walk():
        if isinstance(node, exp.TableAlias) and node.columns:
            yield node.name.upper()
        elif isinstance(node, exp.Schema | exp.IndexColumnConstraint) and node.this:
            yield node.this.name.upper()


@contextmanager
def _silence() -> Iterator[None]:
    """Keep the parser's warnings about a payload out of the agent's log, in this thread only."""
    thread = threading.get_ident()

    def is_from_elsewhere(_: logging.LogRecord) -> bool:
        return threading.get_ident() != thread

    logger = logging.getLogger("sqlglot")
    logger.addFilter(is_from_elsewhere)
    try:
        yield
    finally:
        logger.removeFilter(is_from_elsewhere)
