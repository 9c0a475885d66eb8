"""What people have written down is about operations that exist, and says something."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from fourEyes.impact import rules, tables
from fourEyes.impact.classify import classify, rows_of, rules_of
from fourEyes.impact.names import operations_of, services
from fourEyes.impact.verbs import judge_name
from support.impacts import assert_impact, call

WITH_ROWS = [service for service in services() if rows_of(service)]
WITH_RULES = [service for service in services() if rules_of(service)]


def modules(package: Any) -> set[str]:
    """Return the modules of *package* that stand for a service."""
    names = {path.stem for path in Path(package.__path__[0]).glob("*.py")}
    return {name for name in names if not name.startswith("_")}


def module_name(service: str) -> str:
    """Return the module that a service's rows and rules stand in."""
    name = service.replace("-", "_")
    return "lambda_" if name == "lambda" else name


def test_every_module_stands_for_a_service_of_botocore() -> None:
    known = {module_name(service) for service in services()}
    assert modules(tables) <= known
    assert modules(rules) <= known


def test_rows_and_rules_are_about_operations_of_the_service() -> None:
    for service in services():
        assert set(rows_of(service)) <= set(operations_of(service)), service
        assert set(rules_of(service)) <= set(operations_of(service)), service


def test_a_row_says_more_than_the_verb() -> None:
    for service in WITH_ROWS:
        for operation, row in rows_of(service).items():
            assert row != judge_name(operation), (service, operation)


def test_a_reason_is_one_plain_clause() -> None:
    for service in WITH_ROWS:
        for operation, row in rows_of(service).items():
            assert row.why.strip(), (service, operation)
            assert not row.why.endswith("."), (service, operation)
            assert len(row.why) <= 120, (service, operation)


def test_a_reviewed_operation_bears_its_row() -> None:
    for service in WITH_ROWS:
        for operation, row in rows_of(service).items():
            if operation not in rules_of(service):
                assert classify(service, operation) == row.named(f"{service}/{operation}")


def test_most_used_services_have_been_looked_at() -> None:
    assert {"s3", "ec2", "iam", "rds", "dynamodb", "lambda", "kms", "ssm"} <= set(WITH_ROWS)
    assert {"s3", "ec2", "rds", "dynamodb", "lambda", "ssm"} <= set(WITH_RULES)


LONG_TAIL = [
    call("a request that only asks", "mwaa:InvokeRestApi", {"Method": "GET"}, "read"),
    call("a request that deletes", "mwaa:InvokeRestApi", {"Method": "DELETE"}, "delete"),
    call("a request that does anything", "mwaa:InvokeRestApi", {"Method": "POST"}, "execute"),
    call("a method of no kind", "mwaa:InvokeRestApi", {"Method": ["GET"]}, "execute"),
    call("longer retention", "kinesisvideo:UpdateDataRetention",
         {"Operation": "INCREASE_DATA_RETENTION"}, "update"),
    call("shorter retention", "kinesisvideo:UpdateDataRetention",
         {"Operation": "DECREASE_DATA_RETENTION"}, "delete"),
    call("an import that fails on conflict", "lex-models:StartImport",
         {"mergeStrategy": "FAIL_ON_CONFLICT"}, "create"),
    call("an import that overwrites", "lex-models:StartImport",
         {"mergeStrategy": "OVERWRITE_LATEST"}, "replace"),
    call("an import into V2 that fails on conflict", "lexv2-models:StartImport",
         {"mergeStrategy": "FailOnConflict"}, "create"),
    call("an import into V2 that appends", "lexv2-models:StartImport",
         {"mergeStrategy": "Append"}, "update"),
    call("an import into V2 that overwrites", "lexv2-models:StartImport",
         {"mergeStrategy": "Overwrite"}, "replace"),
    call("an import that adds", "personalize:CreateDatasetImportJob",
         {"importMode": "INCREMENTAL"}, "create"),
    call("an import that replaces by default", "personalize:CreateDatasetImportJob",
         {"jobName": "j"}, "replace"),
    call("a forecast import that adds", "forecast:CreateDatasetImportJob",
         {"ImportMode": "INCREMENTAL"}, "create"),
    call("a forecast import that replaces by default", "forecast:CreateDatasetImportJob",
         {"DatasetArn": "a"}, "replace"),
    call("a restore into something new", "timestream-influxdb:RestoreFromDbBackup",
         {"restoreMode": "NEW_RESOURCE"}, "create"),
    call("a restore over what exists", "timestream-influxdb:RestoreFromDbBackup",
         {"restoreMode": "REPLACE_EXISTING"}, "replace"),
    call("archiving a job", "deadline:UpdateJob", {"lifecycleStatus": "ARCHIVED"},
         "update commit"),
    call("cancelling a job", "deadline:UpdateJob", {"targetTaskRunStatus": "CANCELED"},
         "update disrupt"),
    call("a batch that archives one job", "deadline:BatchUpdateJob",
         {"jobs": [{"priority": 1}, {"lifecycleStatus": "ARCHIVED"}]}, "update commit"),
    call("a batch of priorities", "deadline:BatchUpdateJob", {"jobs": [{"priority": 1}]}, "update"),
    call("keys that are deleted", "cloudfront-keyvaluestore:UpdateKeys",
         {"Deletes": [{"Key": "k"}]}, "delete"),
    call("keys that are put", "cloudfront-keyvaluestore:UpdateKeys",
         {"Puts": [{"Key": "k", "Value": "v"}]}, "replace"),
]  # fmt: skip


@pytest.mark.parametrize(("operation", "params", "state", "traits"), LONG_TAIL)
def test_a_member_decides(
    operation: str, params: dict[str, Any], state: dict[str, Any] | None, traits: str
) -> None:
    assert_impact(operation, params, state, traits)
