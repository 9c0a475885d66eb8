"""However a change is written into PartiQL, openCypher or Gremlin, it is never called a read."""

from __future__ import annotations

import random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from fourEyes.impact.payloads.graph import judge_cypher, judge_gremlin
from fourEyes.impact.payloads.partiql import judge_partiql

JUDGES = [judge_partiql, judge_cypher, judge_gremlin]
BLANKS = st.sampled_from([" ", "\n", "\t ", "\r\n", "  "])

PARTIQL_LOSSES = st.sampled_from(
    [
        "DELETE FROM t WHERE pk = 'a'",
        "UPDATE t REMOVE a WHERE pk = 'a'",
        "UPDATE t SET b = 'REMOVE' REMOVE a WHERE pk = 'a'",
        "UPDATE t SET a = set_delete ( a , <<1>> ) WHERE pk = 'a'",
    ]
)
PARTIQL_WRAPPERS = st.sampled_from(
    [
        "{}",
        "{};",
        "SELECT * FROM t; {}",
        "EXISTS({})",
        "SELECT * FROM ({})",
        "({})",
        "{} -- x",
        "SELECT * FROM t WHERE a = ({})",
        "/* x */ {}",
        "INSERT INTO u VALUE ({})",
    ]
)
CYPHER_LOSSES = st.sampled_from(
    [
        "DETACH DELETE n",
        "DELETE n",
        "REMOVE n.a",
        "SET n.a = 1",
        "SET n = {}",
        "SET n:Gone",
        "CALL db.drop()",
        "CALL neptune.algo.wcc.mutate({}) YIELD x",
        "FOREACH (x IN [1] | SET n.a = 1)",
    ]
)
CYPHER_WRAPPERS = st.sampled_from(
    [
        "MATCH (n) {}",
        "MATCH (n) WHERE n.x = 1 {}",
        "MATCH (n) WITH n {} RETURN n",
        "MATCH (n)/**/{}",
        "MATCH (n) // x\n{}",
        "MATCH (n) CALL {{ WITH n {} }} RETURN n",
        "MERGE (n) ON MATCH {}",
        "MATCH (n) WHERE n.x = '//' {}",
        "MATCH (n) RETURN n UNION MATCH (n) {}",
        "EXPLAIN MATCH (n) {}",
    ]
)
GREMLIN_LOSSES = st.sampled_from(
    [
        "drop()",
        "properties('a').drop()",
        "property('a', 1)",
        "property(single, 'a', 1)",
        "sideEffect(drop())",
        "call('x')",
        "map{it.get()}",
        "local(drop())",
        "none().unknown()",
    ]
)
GREMLIN_WRAPPERS = st.sampled_from(
    [
        "g.V().{}",
        "g.V().limit(1); g.V().{}",
        "g.V().union(out(), __.{})",
        "g.V().has('a', 'b').{}",
        "g.V().coalesce(unfold(), __.{})",
        "g.E()\n.{}",
        "g.V().where(__.{}).count()",
    ]
)


@st.composite
def written(draw, wrappers, losses, *, any_case):
    """Draw a loss inside a wrapper, with other blanks and, where they do not matter, letters."""
    loss = draw(losses)
    text = draw(wrappers).replace("{{", "\0").replace("}}", "\1").replace("{}", loss)
    words = text.replace("\0", "{").replace("\1", "}").split(" ")
    letters = random.Random(draw(st.integers(0, 2**32)))
    if any_case and draw(st.booleans()):
        words = [_mixed(word, letters) for word in words]
    return "".join(word + draw(BLANKS) for word in words)


def _mixed(word: str, letters: random.Random) -> str:
    return word if "'" in word else "".join(letters.choice((c.lower(), c.upper())) for c in word)


@settings(max_examples=300, deadline=None)
@given(written(PARTIQL_WRAPPERS, PARTIQL_LOSSES, any_case=True))
def test_partiql_that_loses_something_needs_a_second_person(text):
    assert judge_partiql(text).named("").needs_approval


@settings(max_examples=300, deadline=None)
@given(written(CYPHER_WRAPPERS, CYPHER_LOSSES, any_case=True))
def test_cypher_that_loses_something_needs_a_second_person(text):
    assert judge_cypher(text).named("").needs_approval


@settings(max_examples=300, deadline=None)
@given(written(GREMLIN_WRAPPERS, GREMLIN_LOSSES, any_case=False))
def test_gremlin_that_loses_something_needs_a_second_person(text):
    assert judge_gremlin(text).named("").needs_approval


@pytest.mark.parametrize("judge", JUDGES)
@settings(max_examples=300, deadline=None)
@given(text=st.text(max_size=60) | st.none() | st.integers() | st.binary(max_size=9))
def test_no_text_makes_a_judge_fail(judge, text):
    judged = judge(text)
    if not isinstance(text, str):
        assert judged.effect.value == "execute"


TOKENS = [
    "MATCH",
    "(n)",
    "RETURN",
    "n",
    "SELECT",
    "*",
    "FROM",
    "t",
    "WHERE",
    "g",
    ".",
    "V",
    "(",
    ")",
    "'a'",
    '"',
    "`",
    "{",
    "}",
    "[",
    "]",
    ",",
    ":",
    "$",
    "1",
    "CALL",
    "YIELD",
    ";",
]


@pytest.mark.parametrize("judge", JUDGES)
@settings(max_examples=300, deadline=None)
@given(tokens=st.lists(st.sampled_from(TOKENS), max_size=12))
def test_no_sequence_of_tokens_makes_a_judge_fail(judge, tokens):
    assert judge(" ".join(tokens)).why
