"""Which operations exist, and what makes them a dry run, is known without loading a model."""

from __future__ import annotations

import subprocess
import sys

import botocore.session
import pytest

from fourEyes.impact import names


def test_the_index_knows_an_operation_and_its_dry_run() -> None:
    assert names.find("ec2", "TerminateInstances") == ("TerminateInstances", "DryRun")
    assert names.find("ec2", "ReleaseHosts") == ("ReleaseHosts", "")
    assert names.find("opensearch", "UpgradeDomain") == ("UpgradeDomain", "PerformCheckOnly")


def test_a_method_name_finds_the_operation() -> None:
    assert names.find("ec2", "terminate_instances") == ("TerminateInstances", "DryRun")


def test_what_nobody_has_is_not_found() -> None:
    assert names.find("ec2", "TerminateEverything") is None
    assert names.find("nosuchservice", "ListThings") is None


@pytest.mark.parametrize("service", ["", "#", "S3", "s3 CreateBucket", "../ec2", "ec2\nx", "é"])
def test_a_service_is_a_plain_word(service: str) -> None:
    assert names.operations_of(service) == {}
    assert names.find(service, "ListBuckets") is None


def test_services_are_botocores_names() -> None:
    known = set(botocore.session.get_session().get_available_services())
    assert {"s3", "ec2", "lambda"} <= known & set(names.services())
    assert not any(name.startswith("#") for name in names.services())


def test_the_index_is_sorted_so_that_a_line_is_found_by_halving() -> None:
    lines = names._INDEX.read_bytes().splitlines(keepends=True)[1:]
    assert [line.split()[0] for line in lines] == sorted(line.split()[0] for line in lines)
    for line in lines:
        assert names._line(line.split()[0]) == line


@pytest.mark.parametrize("service", [b"0", b"aaa", b"ec", b"ec2-", b"ec3", b"zzz", b"#"])
def test_a_service_between_two_lines_has_none(service: bytes) -> None:
    assert names._line(service) == b""


def test_one_operation_is_looked_up_as_all_of_them_are() -> None:
    for service in names.services():
        for operation, dry_run in names.operations_of(service).items():
            assert names.dry_run_of(service, operation) == dry_run


@pytest.mark.parametrize(
    "operation", ["", " ", ":", "Terminate", "Instances", "DryRun", "TerminateInstances:DryRun"]
)
def test_a_part_of_the_index_is_no_operation(operation: str) -> None:
    assert names.dry_run_of("ec2", operation) is None
    assert names.dry_run_of("ec2", f"{operation} TerminateInstances") is None
    assert names.dry_run_of("nosuchservice", "TerminateInstances") is None


def test_what_the_index_lacks_is_read_from_botocores_own_data() -> None:
    assert "DeleteBucket" in names._installed("s3")
    assert names._installed("nosuchservice") == frozenset()


def test_names_are_unique_as_boto3_spells_them() -> None:
    for service in names.services():
        operations = names.operations_of(service)
        assert len({name.lower() for name in operations}) == len(operations), service


def test_judging_imports_nothing_heavy() -> None:
    code = (
        "import sys; from fourEyes.impact import classify; "
        "classify('ec2', 'TerminateInstances', {'DryRun': False}); "
        "classify('dsql', 'UpdateCluster', {'policy': '{}'}); "
        "print([m for m in ('boto3', 'pydantic', 'sqlglot', 'cryptography')"
        " if m in sys.modules])"
    )
    result = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True
    )
    assert result.stdout.strip() == "[]"
