"""PartiQL is judged by its verb, and only where nothing else could hide in it."""

from __future__ import annotations

import pytest

from fourEyes.impact.payloads.partiql import judge_partiql

CASES = {
    "read": [
        "SELECT * FROM Music",
        "select * from \"Music\" where Artist = 'Acme' and SongTitle = ?",
        'SELECT a, b.c, d[0] FROM "t"."index" WHERE pk IN [1, 2] AND begins_with(sk, \'x\')',
        "SELECT * FROM t WHERE pk = 'a' AND sk BETWEEN 1 AND 2 ORDER BY sk DESC",
        "SELECT * FROM t WHERE pk = 'a' AND attribute_type(b, 'S') AND size(c) > 1",
        "SELECT * FROM t WHERE pk = 'DELETE FROM t' AND contains(a, '; DROP')",
        "SELECT * FROM t WHERE a IS NOT MISSING AND (b = 1 OR NOT c = 2)",
        "SELECT t.delete, t.remove FROM t",
        "SELECT * FROM t WHERE pk = 'naïve — ; --'",
        "EXISTS(SELECT * FROM t WHERE pk = 1 AND a = 2)",
        "SELECT * FROM t;",
    ],
    "create": [
        "INSERT INTO t VALUE {'pk': '1'}",
        "insert into \"t\" value {'pk': ?, 'a': {'b': [1, 2]}, 'c': <<'x', 'y'>>}",
        "INSERT INTO t VALUE {'pk': 'UPDATE; DELETE'}",
    ],
    "update": [
        "UPDATE t SET a = 1 WHERE pk = 'x'",
        "UPDATE t SET a = list_append(a, [1]) SET b.c = 2 WHERE pk = 'x'",
        "UPDATE t SET a = set_add(a, <<1>>) WHERE pk = 'x' RETURNING ALL NEW *",
    ],
    "delete": [
        "DELETE FROM t WHERE pk = 'x'",
        "delete\nfrom\t\"t\" where pk = 'x'",
        "UPDATE t REMOVE a WHERE pk = 'x'",
        "UPDATE t SET a = 1 REMOVE b.c WHERE pk = 'x'",
        "UPDATE t SET a = set_delete(a, <<1>>) WHERE pk = 'x'",
        "DELETE FROM t WHERE pk = 'x' RETURNING ALL OLD *",
    ],
    "execute": [
        "",
        ";",
        "SELECT",
        "SELECT 1; DELETE FROM t WHERE pk = 1",
        "INSERT INTO t VALUE {'pk': 1}; DELETE FROM t WHERE pk = 1",
        "SELECT * FROM (DELETE FROM t WHERE pk = 1)",
        "SELECT * INTO u FROM t",
        "INSERT INTO t VALUE {'pk': 1} ON CONFLICT DO REPLACE EXCLUDED",
        "REPLACE INTO t VALUE {'pk': 1}",
        "UPSERT INTO t VALUE {'pk': 1}",
        "DROP TABLE t",
        "CREATE TABLE t",
        "EXEC f",
        "SELECT f(a) FROM t",
        "UPDATE t SET a = f(1) WHERE pk = 1",
        'SELECT "size"(a) FROM t',
        "SELECT * FROM t -- x",
        "SELECT * FROM t -- '\n; DELETE FROM t WHERE pk = 'a' -- '",
        "SELECT * FROM t /* x */",
        "SELECT * FROM t WHERE a = 'open",
        "SELECT * FROM t WHERE a = 'x\\'; DELETE FROM t",
        "SELECT * FROM t WHERE (a = 1",
        "\uff24ELETE FROM t",
        "SELECT * FROM t\0",
        "EXISTS(DELETE FROM t WHERE pk = 1)",
        "GARBAGE",
    ],
}


@pytest.mark.parametrize(
    ("statement", "effect"), [(each, effect) for effect in CASES for each in CASES[effect]]
)
def test_each_statement_has_the_effect_of_its_verb(statement, effect):
    judged = judge_partiql(statement)
    assert judged.effect.value == effect
    assert judged.why


@pytest.mark.parametrize("text", [None, 1, b"SELECT * FROM t", ["SELECT * FROM t"]])
def test_what_is_no_text_is_execute(text):
    assert judge_partiql(text).effect.value == "execute"
