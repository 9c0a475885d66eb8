"""Look-ups that take more than a path: every page, the largest of many, one by its exact name."""

from __future__ import annotations

import pytest

from fourEyes.observe.lookups import MAX_PAGES
from support.lookups import looked_up


def change(action: str) -> dict:
    return {"Type": "Resource", "ResourceChange": {"Action": action}}


def test_a_change_set_is_read_to_its_last_page() -> None:
    pages = (
        ("describe_change_set", {"Changes": [change("Add")], "NextToken": "2"}),
        ("describe_change_set", {"Changes": [change("Remove")]}),
    )
    found = looked_up("cloudformation/DescribeChangeSet", {"ChangeSetName": "c"}, *pages)
    assert found == {"Changes": [change("Add"), change("Remove")]}


def test_a_change_set_without_an_end_proves_nothing() -> None:
    page = ("describe_change_set", {"Changes": [change("Add")], "NextToken": "n"})
    pages = [page] * MAX_PAGES
    assert looked_up("cloudformation/DescribeChangeSet", {"ChangeSetName": "c"}, *pages) is None


def test_no_group_of_many_may_fall_below_the_largest() -> None:
    groups = [{"Id": "a", "RequestedInstanceCount": 2}, {"Id": "b", "RequestedInstanceCount": 7}]
    params = {
        "ClusterId": "c",
        "InstanceGroups": [{"InstanceGroupId": "a"}, {"InstanceGroupId": "b"}],
    }
    answer = ("list_instance_groups", {"InstanceGroups": groups})
    assert looked_up("emr/ListInstanceGroups", params, answer) == {"InstanceCount": 7}


def test_a_group_that_is_not_listed_proves_nothing() -> None:
    params = {"ClusterId": "c", "InstanceGroups": [{"InstanceGroupId": "gone"}]}
    answer = ("list_instance_groups", {"InstanceGroups": []})
    with pytest.raises(KeyError):
        looked_up("emr/ListInstanceGroups", params, answer)


def test_a_fleet_is_found_by_its_id() -> None:
    fleets = [{"Id": "a", "TargetSpotCapacity": 1}, {"Id": "b", "TargetOnDemandCapacity": 4}]
    params = {"ClusterId": "c", "InstanceFleet": {"InstanceFleetId": "b"}}
    answer = ("list_instance_fleets", {"InstanceFleets": fleets})
    assert looked_up("emr/ListInstanceFleets", params, answer) == {"TargetOnDemandCapacity": 4}


@pytest.mark.parametrize(
    ("answer", "state"),
    [
        ({"ScalableTargets": []}, {"exists": False}),
        ({"ScalableTargets": [], "NextToken": "n"}, None),
    ],
)
def test_an_empty_page_proves_absence_only_if_it_is_the_last(answer, state) -> None:
    params = {"ServiceNamespace": "ecs", "ResourceId": "service/a/b"}
    name = "application-autoscaling/DescribeScalableTargets"
    assert looked_up(name, params, ("describe_scalable_targets", answer)) == state


@pytest.mark.parametrize(
    ("name", "operation", "params", "answer", "state"),
    [
        ("s3/GetBucketCors", "get_bucket_cors", {"Bucket": "b"}, "NoSuchCORSConfiguration", False),
        ("s3/GetBucketTagging", "get_bucket_tagging", {"Bucket": "b"}, {"TagSet": []}, False),
        (
            "s3/GetBucketNotificationConfiguration",
            "get_bucket_notification_configuration",
            {"Bucket": "b"},
            {},
            False,
        ),
        (
            "s3/GetBucketNotificationConfiguration",
            "get_bucket_notification_configuration",
            {"Bucket": "b"},
            {"EventBridgeConfiguration": {}},
            True,
        ),
        (
            "lambda/GetProvisionedConcurrencyConfig",
            "get_provisioned_concurrency_config",
            {"FunctionName": "f", "Qualifier": "1"},
            "ProvisionedConcurrencyConfigNotFoundException",
            False,
        ),
        (
            "cloudwatch/DescribeAlarms",
            "describe_alarms",
            {"AlarmName": "a"},
            {"MetricAlarms": [], "CompositeAlarms": [{"AlarmName": "a"}]},
            True,
        ),
    ],
)
def test_whether_something_is_there(name, operation, params, answer, state) -> None:
    assert looked_up(name, params, (operation, answer)) == {"exists": state}


def test_another_error_is_no_proof_of_absence() -> None:
    with pytest.raises(Exception, match="AccessDenied"):
        looked_up("s3/GetBucketCors", {"Bucket": "b"}, ("get_bucket_cors", "AccessDenied"))


@pytest.mark.parametrize(
    ("name", "operation", "params", "answer", "state"),
    [
        (
            "rds/DescribeDBInstances",
            "describe_db_instances",
            {"DBInstanceIdentifier": "d"},
            {"DBInstances": [{"BackupRetentionPeriod": 7}]},
            {"BackupRetentionPeriod": 7},
        ),
        (
            "elasticache/DescribeReplicationGroups",
            "describe_replication_groups",
            {"ReplicationGroupId": "r"},
            {"ReplicationGroups": [{"NodeGroups": [{}, {}], "SnapshotRetentionLimit": 3}]},
            {"NodeGroupCount": 2, "SnapshotRetentionLimit": 3},
        ),
        (
            "memorydb/DescribeClusters",
            "describe_clusters",
            {"ClusterName": "c"},
            {"Clusters": [{"NumberOfShards": 2, "Shards": [{"NumberOfNodes": 3}]}]},
            {"ShardCount": 2, "ReplicaCount": 2},
        ),
        (
            "fsx/DescribeFileSystems",
            "describe_file_systems",
            {"FileSystemId": "fs-12345678"},
            {"FileSystems": [{"OntapConfiguration": {"AutomaticBackupRetentionDays": 9}}]},
            {"AutomaticBackupRetentionDays": 9},
        ),
        (
            "config/DescribeRetentionConfigurations",
            "describe_retention_configurations",
            {"RetentionPeriodInDays": 60},
            {"RetentionConfigurations": [{"Name": "default", "RetentionPeriodInDays": 30}]},
            {"RetentionPeriodInDays": 30},
        ),
    ],
)
def test_what_there_is_now(name, operation, params, answer, state) -> None:
    found = looked_up(name, params, (operation, answer))
    assert {fact: value for fact, value in found.items() if value is not None} == state
