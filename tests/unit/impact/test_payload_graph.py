"""Graph queries are read only where every clause, step and procedure is known to read."""

from __future__ import annotations

import pytest

from fourEyes.impact.payloads.graph import judge_cypher, judge_gremlin

CYPHER = {
    "read": [
        "MATCH (n) RETURN n LIMIT 10",
        "match (n:Person {name: $name})-[:KNOWS*1..3]->(m) where m.age > 3 return m, count(*)",
        "MATCH (start)-[r]->(end) RETURN type(r), start, end ORDER BY r.weight DESC SKIP 5",
        "OPTIONAL MATCH (n) WITH n, collect(n.x) AS xs WHERE size(xs) > 1 RETURN n, xs",
        "UNWIND [1, 2] AS x RETURN x",
        "MATCH (a)--(b) RETURN a // DELETE a",
        "MATCH (n) /* DELETE n */ RETURN n",
        "MATCH (n) WHERE n.name = 'DELETE n' RETURN n.delete, n.set",
        "MATCH (n) WHERE n:Delete OR id(n) IN ['a'] RETURN n UNION ALL MATCH (m) RETURN m",
        "MATCH p = (a)-[*]->(b) RETURN length(p), [x IN nodes(p) WHERE x.y > 1 | x.name]",
        "MATCH (n) WHERE exists((n)-->()) AND NOT (n)-[:X]-() RETURN n;",
        "RETURN CASE WHEN true THEN 'a' ELSE \"b\" END, coalesce(null, 1)",
        "CALL neptune.algo.pageRank() YIELD node, score RETURN node, score",
        "MATCH (n) CALL neptune.algo.degree(n, {edgeLabels: ['x']}) YIELD degree RETURN degree",
        "MATCH (`a`:`My Label`) RETURN `a`",
    ],
    "create": [
        "CREATE (n:Person {name: 'x'})",
        "MATCH (a), (b) WHERE id(a) = '1' CREATE (a)-[:KNOWS {since: 1}]->(b) RETURN a",
        "MERGE (n:Person {id: 1}) RETURN n",
        "UNWIND $rows AS row CREATE (:Person {id: row.id})",
    ],
    "replace": [
        "MATCH (n) SET n.a = 1",
        "MERGE (n {id: 1}) ON MATCH SET n.a = 2",
        "MATCH (n) SET n += $map RETURN n",
    ],
    "delete": [
        "MATCH (n) DETACH DELETE n",
        "match (n)-[r]->() dElEtE r",
        "MATCH (n) REMOVE n.a",
        "MATCH (n)/**/DELETE/**/n",
        "MATCH (n) WHERE n.a = '//' DELETE n",
        "MATCH (n) CALL { WITH n DELETE n } RETURN 1",
    ],
    "execute": [
        "",
        "CALL db.anything()",
        "MATCH (n) CALL neptune.algo.pageRank.mutate({writeProperty: 'x'}) YIELD success RETURN 1",
        "CALL neptune.algo.vectors.upsert('a', [1]) YIELD node RETURN node",
        "CALL { MATCH (n) RETURN n } RETURN n",
        "LOAD CSV FROM 'x' AS r RETURN r",
        "MATCH (n) FOREACH (x IN [1] | SET n.a = x)",
        "MATCH (n) RETURN apoc.anything(n)",
        "MATCH (n) RETURN `count`(n)",
        "MATCH (n) RETURN n; MATCH (m) RETURN m",
        "MATCH (n) RETURN 'open",
        "MATCH (n) WHERE n.a = 'x\\' RETURN n",
        "MATCH (n) WHERE n.a = '\\u0027' RETURN n",
        "MATCH (n RETURN n",
        "DO SOMETHING",
        "SELECT * FROM t",
    ],
}
GREMLIN = {
    "read": [
        "g.V().limit(10)",
        "g.V('1').outE('knows').inV().values('name').toList()",
        "g.V().hasLabel('drop').group().by('addV').by(count())",
        "g.V().has('age', P.gt(30)).order().by('age', desc).valueMap(true)",
        "g.V().repeat(out()).times(2).path().by(elementMap())",
        "g.V().as('a').out().as('b').select('a', 'b').dedup()",
        'g.V().has("a", within("b", "c")).count()',
        "g.E().count()",
        "g.V().choose(__.has('x'), __.out(), __.in()).fold()",
        "g.V().has('a', lt(1.5)).valueMap().with(WithOptions.tokens)",
    ],
    "create": [
        "g.addV('person').property('name', 'x').property(id, '1')",
        "g.V('1').addE('knows').to(__.V('2'))",
        "g.V().has('id', '1').fold().coalesce(unfold(), addV('x'))",
        "g.mergeV([(T.label): 'x'])",
    ],
    "replace": [
        "g.V('1').property('a', 2)",
        "g.V('1').property(single, 'a', 2)",
        "g.V().as('a').addE('x').property('w', 1)",
    ],
    "delete": [
        "g.V().drop()",
        "g.V().properties('a').drop ()",
        "g.V().sideEffect(drop())",
        "g.V().limit(1); g.V().drop()",
        "g.V()\n.drop()",
    ],
    "execute": [
        "",
        "g.io('s3://b/k').read()",
        "g.V().map{it.get()}",
        "g.V().sideEffect(out())",
        "g.call('x')",
        "g.V().unknownStep()",
        "g.V().DROP()",
        "graph.traversal()",
        "System.exit(0)",
        "g.V().values('x') // drop",
        "g.V()/**/.count()",
        'g.V()."drop"()',
        "g.V().'count'()",
        "g.V().`count`()",
        "g.V().has('a', '\\u0027').count()",
        "g.V().has('a', \"${x}\")",
        "g.V().has('a', '''x''')",
        "g.V().has('a', 'x\\').count()",
        "g.V().has('a'",
        "g.V().dr\u043ep()",
    ],
}


@pytest.mark.parametrize(
    ("query", "effect"), [(each, effect) for effect in CYPHER for each in CYPHER[effect]]
)
def test_each_cypher_query_has_the_effect_of_its_worst_clause(query, effect):
    assert judge_cypher(query).effect.value == effect


@pytest.mark.parametrize(
    ("query", "effect"), [(each, effect) for effect in GREMLIN for each in GREMLIN[effect]]
)
def test_each_gremlin_traversal_has_the_effect_of_its_worst_step(query, effect):
    assert judge_gremlin(query).effect.value == effect


@pytest.mark.parametrize("text", [None, 1, b"MATCH (n) RETURN n", ["g.V()"]])
def test_what_is_no_text_is_execute(text):
    assert judge_cypher(text).effect.value == "execute"
    assert judge_gremlin(text).effect.value == "execute"
