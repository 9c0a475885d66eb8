"""What would an openCypher or Gremlin query do to a graph?"""

from __future__ import annotations

from functools import cache
from itertools import pairwise

from ..row import Row, row
from .scan import Kind, Reading, Refused, Token, render, scan, statements

_CYPHER = Reading(line_comments=("//",), marks=".,;()[]{}+-*/%<>=|^:$!&?")
_GREMLIN = Reading(line_comments=("//",), comments=False, marks=".,;()[]+-:<>=")

_UNREADABLE = row("execute", why="the query cannot be proven harmless")
_READ = row("read", why="the query only reads the graph")
_CREATE = row("create", why="the query only adds to the graph")
_REPLACE = row("replace", why="the query overwrites properties")
_DELETE = row("delete", why="the query removes vertices, edges or properties")

_CYPHER_STARTS = frozenset(
    {"MATCH", "OPTIONAL", "UNWIND", "WITH", "RETURN", "CREATE", "MERGE", "CALL"}
)
_CYPHER_DELETES = frozenset({"DELETE", "DETACH", "REMOVE", "DROP"})
_CYPHER_UNKNOWN = frozenset({"CALL", "LOAD", "FOREACH", "USE", "ALTER", "GRANT", "REVOKE"})
# What may stand before an opening parenthesis: patterns, operators and pure functions.
_CYPHER_CALLED = """
abs acos all and any as asc asin atan atan2 avg by case ceil coalesce collect contains cos cot
count create date datetime degrees delete desc detach distinct duration e elementid else endnode
ends exists exp extract filter floor haversin head id in is join keys labels last left length
limit localdatetime localtime log log10 ltrim match max merge min nodes none not on optional or
order percentilecont percentiledisc pi properties radians rand randomuuid range reduce relationships
remove replace return reverse right round rtrim sign sin single size skip split sqrt startnode
starts stdev stdevp substring sum tail tan then time timestamp toboolean tobooleanornull tofloat
tofloatornull tointeger tointegerornull tolower tostring tostringornull toupper trim type union
unwind when where with xor yield
"""
# Procedures of Neptune Analytics that compute; the `.mutate` variants write their result back.
_CYPHER_PROCEDURES = """
bfs bfs.levels bfs.parents closenesscentrality commonneighbors degree egonet jaccardsimilarity
labelpropagation louvain overlapsimilarity pagerank scc sssp.bellmanford sssp.deltastepping
topksssp totalneighbors vectors.distance vectors.distance.byembedding vectors.distance.bynode
vectors.get vectors.topk.byembedding vectors.topk.bynode vectors.topkbyembedding
vectors.topkbynode wcc
"""
_GREMLIN_READS = """
__ aggregate all and any as asc asDate assign asString barrier between BOTH both bothE bothV by
cap Cardinality choose coalesce coin Column combine concat conjoin constant containing count
cyclicPath dateAdd dateDiff datetime decr dedup desc difference Direction discard disjunct E
element elementMap emit endingWith eq explain false filter first flatMap fold from g global
group groupCount gt gte has hasId hasKey hasLabel hasNext hasNot hasValue id identity ids IN in
incr index inE inject inside intersect inV is iterate key keys label labels last length limit
local loops lt lte map match math max mean min mixed neq next none not notContaining
notEndingWith notRegex notStartingWith null Operator option optional or Order order otherV OUT
out outE outside outV P path Pick Pop product profile project properties propertyMap range regex
repeat replace reverse sample Scope select shortestPath shuffle simplePath skip split
startingWith store subgraph substring sum T tail TextP timeLimit times to tokens toList toLower
toSet toUpper tree trim true tryNext unfold union until V value valueMap values where with
within WithOptions without
"""
_GROOVY_TRAPS = ("'''", '"""', "$", "\\u")
_GREMLIN_WRITES = frozenset({"addV", "addE", "property", "mergeV", "mergeE"})
_GREMLIN_OPTIONS = frozenset(
    {"single", "set", "list", "Merge", "onCreate", "onMatch", "outV", "inV"}
)


def judge_cypher(text: object) -> Row:
    """Judge one openCypher query; procedures and functions that are not known are `execute`."""
    # A backslash-u could end a literal where it is decoded before the query is read.
    if not isinstance(text, str) or "\\u" in text.lower():
        return _UNREADABLE
    try:
        found = statements(scan(text, _CYPHER))
    except Refused:
        return _UNREADABLE
    return _judge_cypher(found[0]) if len(found) == 1 else _UNREADABLE


def judge_gremlin(text: object) -> Row:
    """Judge Gremlin traversals; a step that is not known, a closure or a comment is `execute`."""
    # Groovy's triple quotes, `${…}` and backslash-u are text to one parser and code to another.
    if not isinstance(text, str) or any(trap in text for trap in _GROOVY_TRAPS):
        return _UNREADABLE
    try:
        tokens = scan(text, _GREMLIN)
    except Refused:
        return _UNREADABLE
    return _judge_gremlin({token.text for token in tokens if token.kind is Kind.WORD}, tokens)


def _judge_cypher(tokens: list[Token]) -> Row:
    clauses = _clauses(tokens)
    if clauses & _CYPHER_DELETES:
        return _DELETE
    if tokens[0].word not in _CYPHER_STARTS or not _is_known_cypher(tokens, clauses):
        return _UNREADABLE
    if "SET" in clauses:
        return _REPLACE
    return _CREATE if clauses & {"CREATE", "MERGE"} else _READ


def _clauses(tokens: list[Token]) -> set[str]:
    """Return the words that could be clauses: not properties, labels, parameters or map keys."""
    before: list[Token | None] = [None, *tokens]
    return {
        token.word
        for mark, token in zip(before, tokens, strict=False)
        if not (mark and mark.kind is Kind.MARK and mark.text in ".:$")
    }


def _is_known_cypher(tokens: list[Token], clauses: set[str]) -> bool:
    calls = [at for at, token in enumerate(tokens) if token.word == "CALL"]
    skipped = {end for at in calls if (end := _known_procedure(tokens, at))}
    if len(skipped) < len(calls) or clauses & (_CYPHER_UNKNOWN - {"CALL"}):
        return False
    known = _folded(_CYPHER_CALLED)
    for at, (name, token) in enumerate(pairwise(tokens)):
        is_call = token.is_mark("(") and name.kind in (Kind.WORD, Kind.QUOTED)
        if is_call and at + 1 not in skipped and _called(tokens, at) not in known:
            return False
    return True


def _called(tokens: list[Token], at: int) -> str:
    """Return the name before a parenthesis, "" for a name that is qualified or quoted."""
    is_path = at > 0 and tokens[at - 1].is_mark(".")
    return "" if is_path else tokens[at].word.lower()


def _known_procedure(tokens: list[Token], call: int) -> int | None:
    """Return where the parameters of the procedure called at *call* begin, if it only computes."""
    end = next((at for at in range(call, len(tokens)) if tokens[at].is_mark("(")), call)
    name = render(tokens[call + 1 : end]).lower()
    prefix, _, algorithm = name.partition("neptune.algo.")
    is_known = not prefix and algorithm in _folded(_CYPHER_PROCEDURES)
    return end if is_known or name == "neptune.graph.pg_schema" else None


def _judge_gremlin(words: set[str], tokens: list[Token]) -> Row:
    if "drop" in words:
        return _DELETE
    known = _folded(_GREMLIN_READS, fold=False)
    if not tokens or tokens[0].text != "g" or _has_quoted_steps(tokens):
        return _UNREADABLE
    if words <= known:
        return _READ
    if not words <= known | _GREMLIN_WRITES | _GREMLIN_OPTIONS:
        return _UNREADABLE
    is_new = bool(words & {"addV", "addE"}) and not words & {"V", "E", "mergeV", "mergeE"}
    overwrites = "property" in words and not is_new
    return _REPLACE if overwrites or "onMatch" in words else _CREATE


def _has_quoted_steps(tokens: list[Token]) -> bool:
    """Find names in backticks, and Groovy's `."drop"()`."""
    quoted = (Kind.QUOTED, Kind.TEXT)
    return any(token.text.startswith("`") for token in tokens) or any(
        (token.kind in quoted and before.is_mark("."))
        or (before.kind in quoted and token.is_mark("("))
        for before, token in pairwise(tokens)
    )


@cache
def _folded(text: str, *, fold: bool = True) -> frozenset[str]:
    return frozenset((text.lower() if fold else text).split())
