"""Does a parser see nothing in a SQL statement but what is known to be harmless?"""

from __future__ import annotations

import logging
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from typing import TYPE_CHECKING

from .pure import pure_functions
from .scan import Token, render
from .sql_words import calls_only_pure_functions

if TYPE_CHECKING:
    from sqlglot import exp

_QUERY_NODES = """
Add Alias Aliases All And Any Array AtTimeZone Between Binary BitwiseAnd BitwiseLeftShift BitwiseNot BitwiseOr
BitwiseRightShift BitwiseXor Boolean Bracket Case Cast Collate Column ColumnDef CTE Cube DPipe DataType
DataTypeParam Distinct Div Dot EQ Escape Except Exists Extract Fetch Filter From GT GTE Group GroupingSets
Having HexString Hint Identifier If IgnoreNulls ILike In IndexTableHint Intersect IntDiv Interval Is JSONBContains
JSONBContainsAllTopKeys JSONBContainsAnyTopKeys
JSONBExtract JSONBExtractScalar JSONExtract JSONExtractScalar JSONPath JSONPathFilter JSONPathKey
JSONPathRoot JSONPathSelector JSONPathSlice JSONPathSubscript JSONPathUnion JSONPathWildcard
JSONColumnDef JSONSchema JSONKeyValue Join Kwarg
LT LTE Lambda Lateral Like Limit Literal Lock Mod Mul NEQ Neg Not Null NullSafeEQ NullSafeNEQ
National ArrayContainsAll ArrayContainedBy ArrayOverlaps Offset Operator Or Order Ordered Parameter Paren ParameterizedAgg
Placeholder Qualify RegexpILike RegexpLike RespectNulls Rollup Select SessionParameter SetOperation
SimilarTo Slice Star Sub Subquery Table TableAlias TableColumn TableSample TimeUnit ToTableProperty TryCast Tuple
Union Unnest Values Var Where Window WindowSpec With WithinGroup WithTableHint Xor XMLElement
IntervalSpan Bit BitString ByteString Overlaps Pow Pivot DistributedByProperty Distribute
"""
_INSERT_NODES = "Insert Schema OnConflict Returning Into"
_CREATE_NODES = """
Create Schema Into ColumnConstraint Constraint Reference ForeignKey PrimaryKey Index IndexParameters
Properties IndexColumnConstraint PartitionedByBucket PartitionByTruncate FileFormatProperty
InputOutputFormat SerdeProperties PartitionByListProperty PartitionBoundSpec WithDataProperty
UniqueColumnConstraint Check ComputedColumnConstraint Opclass
"""
# What the parser calls functions that bear another name in the text.
_PARSER_NAMES = """
ANONYMOUS AND OR CASE CAST TRY_CAST EXTRACT IF APPROX_QUANTILE ARRAY_CONTAINS ARRAY_FILTER ARRAY_SIZE
ARRAY_TO_STRING ARG_MAX ARG_MIN BITWISE_AND_AGG BITWISE_OR_AGG CONVERT_TIMEZONE COUNT_IF
CURRENT_DATE CURRENT_DATETIME CURRENT_TIME CURRENT_TIMESTAMP CURRENT_USER DATE_STR_TO_DATE DATE_TO_DATE_STR
DATE_TO_DI DATETIME_DIFF DI_TO_DATE ENDS_WITH EXPLODE EXPLODING_GENERATE_SERIES FORMAT_JSON FROM_BASE
GENERATE_DATE_ARRAY GENERATE_SERIES GROUP_CONCAT HEX INT64 IS_NAN JSON_BEXTRACT
JSON_CAST JSON_EXTRACT_ARRAY JSON_FORMAT JSON_OBJECT JSON_OBJECT_AGG JSONB_EXTRACT
JSONB_EXTRACT_SCALAR JSONB_OBJECT_AGG JSON_ARRAY_AGG JSON_ARRAY_CONTAINS J_S_O_N_B_EXISTS JSONB_EXISTS
LEVENSHTEIN LOGICAL_AND LOGICAL_OR MAP_FROM_ENTRIES MD5_DIGEST PARSE_JSON QUANTILE RANGE_N
READ_CSV_NOT REGEXP_EXTRACT REGEXP_I_LIKE REGEXP_SPLIT SAFE_DIVIDE SHA SHA2 SORT_ARRAY STR_POSITION STR_TO_DATE
STR_TO_MAP STR_TO_TIME STR_TO_UNIX STRING_TO_ARRAY STRUCT STRUCT_EXTRACT TIME_DIFF TIME_STR_TO_DATE
TIME_STR_TO_TIME TIME_STR_TO_UNIX TIME_SUB TIME_ADD TIME_TO_STR TIME_TO_TIME_STR TIME_TO_UNIX TIMESTAMP_ADD
TIMESTAMP_DIFF TIMESTAMP_SUB TIMESTAMP_TRUNC TIME_TRUNC TO_ARRAY TO_DAYS TRY TS_OR_DI_TO_DI
TS_OR_DS_ADD TS_OR_DS_DIFF TS_OR_DS_TO_DATE TS_OR_DS_TO_DATE_STR TS_OR_DS_TO_TIME
TS_OR_DS_TO_TIMESTAMP UNHEX UNICODE UNIX_DATE UNIX_SECONDS UNIX_TO_STR UNIX_TO_TIME UNIX_TO_TIME_STR
VAR_MAP VARIANCE_POP WEEK_OF_YEAR DAY_OF_MONTH DAY_OF_WEEK DAY_OF_WEEK_ISO DAY_OF_YEAR XOR POSEXPLODE
DATETIME_ADD DATETIME_SUB DATETIME_TRUNC STUFF TRANSFORM REDUCE ARRAY_ALL ARRAY_ANY ARRAY_CONCAT
ARRAY_CONCAT_AGG ARRAY_OVERLAPS ARRAY_UNIQUE_AGG ARRAY_SUM APPROX_DISTINCT APPROX_TOP_K SHA1_DIGEST
SHA2_DIGEST SPLIT SPLIT_PART UUID TO_CHAR TO_DOUBLE TO_NUMBER
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
    functions = pure_functions(dialects) | _words(_PARSER_NAMES)
    return all(_is_known(node, functions, kind) for node in tree.walk()) and (
        calls_only_pure_functions(tokens, dialects, _names_before_columns(tree))
    )


def _parse(text: str, dialect: str) -> exp.Expression | None:
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


def _is_known(node: exp.Expression, functions: frozenset[str], kind: str) -> bool:
    from sqlglot import exp

    name = type(node).__name__
    if name in _words(_QUERY_NODES):
        return True
    if isinstance(node, exp.Anonymous):
        return node.name.upper() in functions
    if isinstance(node, exp.Func):
        return not functions.isdisjoint(type(node).sql_names())
    if kind == "create":
        constraint = isinstance(node, exp.Property | exp.ColumnConstraintKind)
        return constraint or name in _words(_CREATE_NODES)
    return kind == "insert" and name in _words(_INSERT_NODES)


def _names_before_columns(tree: exp.Expression) -> Iterator[str]:
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
