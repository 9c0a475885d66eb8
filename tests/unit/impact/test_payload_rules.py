"""Calls that carry SQL or a graph query are judged by it, and never milder without it."""

from __future__ import annotations

import pytest

from fourEyes.impact.classify import classify

SQL_CALLS = [
    ("rds-data", "ExecuteStatement", "sql"),
    ("rds-data", "BatchExecuteStatement", "sql"),
    ("rds-data", "ExecuteSql", "sqlStatements"),
    ("redshift-data", "ExecuteStatement", "Sql"),
    ("athena", "StartQueryExecution", "QueryString"),
]
GRAPH_CALLS = [
    ("neptunedata", "ExecuteGremlinQuery", "gremlinQuery", "g.V()", "g.V().drop()"),
    ("neptunedata", "ExecuteGremlinProfileQuery", "gremlinQuery", "g.V()", "g.V().drop()"),
    (
        "neptunedata",
        "ExecuteOpenCypherQuery",
        "openCypherQuery",
        "MATCH (n) RETURN n",
        "MATCH (n) DELETE n",
    ),
    (
        "neptunedata",
        "ExecuteOpenCypherExplainQuery",
        "openCypherQuery",
        "MATCH (n) RETURN n",
        "MATCH (n) DELETE n",
    ),
    ("neptune-graph", "ExecuteQuery", "queryString", "MATCH (n) RETURN n", "MATCH (n) DELETE n"),
]


def effect(service, operation, **params):
    return classify(service, operation, params).effect.value


@pytest.mark.parametrize(("service", "operation", "member"), SQL_CALLS)
def test_sql_decides_what_the_call_does(service, operation, member):
    assert effect(service, operation, **{member: "SELECT 1"}) == "read"
    assert effect(service, operation, **{member: "INSERT INTO t VALUES (1)"}) == "create"
    assert effect(service, operation, **{member: "DELETE FROM t"}) == "delete"


@pytest.mark.parametrize(("service", "operation", "member"), SQL_CALLS)
@pytest.mark.parametrize("text", [None, 1, True, b"SELECT 1", ["SELECT 1"], {"a": "SELECT 1"}])
def test_sql_of_another_type_is_execute(service, operation, member, text):
    assert effect(service, operation, **{member: text}) == "execute"
    assert effect(service, operation) == "execute"
    assert effect(service, operation, **{member.swapcase(): "SELECT 1"}) == "execute"


@pytest.mark.parametrize(
    ("texts", "expected"),
    [
        (["SELECT 1", "SELECT 2"], "read"),
        (["SELECT 1", "DROP TABLE t"], "delete"),
        (["SELECT 1", None], "execute"),
        (["SELECT 1", ["DROP TABLE t"]], "execute"),
        ([], "execute"),
        ("SELECT 1", "execute"),
        (None, "execute"),
    ],
)
def test_a_batch_is_as_bad_as_its_worst_statement(texts, expected):
    assert effect("redshift-data", "BatchExecuteStatement", Sqls=texts) == expected


@pytest.mark.parametrize(("service", "operation", "member", "reads", "deletes"), GRAPH_CALLS)
def test_the_graph_query_decides_what_the_call_does(service, operation, member, reads, deletes):
    assert effect(service, operation, **{member: reads}) == "read"
    assert effect(service, operation, **{member: deletes}) == "delete"
    assert effect(service, operation, **{member: [reads]}) == "execute"
    assert effect(service, operation) == "execute"


def test_only_the_exact_static_mode_makes_an_explain_a_read():
    query = {"openCypherQuery": "MATCH (n) DELETE n"}
    operation = ("neptunedata", "ExecuteOpenCypherExplainQuery")
    assert effect(*operation, **query, explainMode="static") == "read"
    for mode in ("dynamic", "details", "STATIC", True, None, ["static"]):
        assert effect(*operation, **query, explainMode=mode) == "delete"


def test_saving_a_prepared_statement_is_as_bad_as_the_statement():
    assert effect("athena", "CreatePreparedStatement", QueryStatement="SELECT ?") == "create"
    assert effect("athena", "CreatePreparedStatement", QueryStatement="DROP TABLE t") == "delete"
    assert effect("athena", "UpdatePreparedStatement", QueryStatement="SELECT ?") == "replace"


def test_code_for_athena_is_execute_whatever_it_says():
    assert effect("athena", "StartCalculationExecution", CodeBlock="1") == "execute"


def test_timestream_can_only_read_and_unload():
    assert effect("timestream-query", "Query", QueryString="SELECT bin(time, 1h) FROM t") == "read"
    unload = "UNLOAD (SELECT 1) TO 's3://b/k'"
    assert effect("timestream-query", "Query", QueryString=unload) == "create"
    assert effect("timestream-query", "Query", QueryString=["SELECT 1"]) == "execute"
    assert effect("timestream-query", "PrepareQuery", QueryString="SELECT 1") == "read"


def test_transactions_are_free_because_their_statements_are_judged():
    for operation in ("BeginTransaction", "CommitTransaction", "RollbackTransaction"):
        assert not classify("rds-data", operation, {"transactionId": "t"}).needs_approval
