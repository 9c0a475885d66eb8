"""What does AWS have to be asked, where one question and a path into its answer will not do?"""

from __future__ import annotations

import math
import re
import time
from collections.abc import Callable, Mapping
from typing import Any

LookUp = Callable[[Any, Mapping[str, Any]], Mapping[str, Any] | None]
"""Takes a client of the call's service and the call's params; returns a rule's `state`."""

MAX_PAGES = 20
MAX_NAMES = 5

_DAY = 86_400
# The service takes an event that is up to two weeks old, also into a group that was just made.
_LATEST_EVENT = 14
# Any other character may be written in more than one way, such as `*` as `\\052`.
_PLAIN_NAME = re.compile(r"[a-z0-9._-]+")


def head_object(client: Any, params: Mapping[str, Any]) -> Mapping[str, Any] | None:
    """Tell whether an object is there, and whether the bucket keeps old versions."""
    from botocore.exceptions import ClientError

    versioning = client.get_bucket_versioning(Bucket=params["Bucket"]).get("Status", "")
    if versioning == "Enabled":
        return {"Versioning": "Enabled"}
    try:
        client.head_object(Bucket=params["Bucket"], Key=params["Key"])
    except ClientError as error:
        if error.response["ResponseMetadata"]["HTTPStatusCode"] == 404:
            return {"exists": False}
        raise
    return {"exists": True}


def key_schema(client: Any, params: Mapping[str, Any]) -> Mapping[str, Any] | None:
    """Return the names of a DynamoDB table's key attributes, partition key first."""
    table = client.describe_table(TableName=_table(params))["Table"]
    return {"KeySchema": [key["AttributeName"] for key in table["KeySchema"]]}


def _table(params: Mapping[str, Any]) -> str:
    """Return the one table that a call names, also one of TransactWriteItems."""
    if "TableName" in params:
        return str(params["TableName"])
    puts = (action for entry in params["TransactItems"] for action in entry.values())
    names = {action["TableName"] for action in puts}
    if len(names) != 1:
        raise ValueError("more than one table")
    return str(names.pop())


def change_set(client: Any, params: Mapping[str, Any]) -> Mapping[str, Any] | None:
    """Return every change of a change set, all pages of it, or nothing at all."""
    names = ("ChangeSetName", "StackName")
    which = {name: params[name] for name in names if name in params}
    changes: list[Any] = []
    token: dict[str, str] = {}
    for _ in range(MAX_PAGES):
        page = client.describe_change_set(**which, **token)
        changes += page.get("Changes", [])
        if not page.get("NextToken"):
            return {"Changes": changes}
        token = {"NextToken": page["NextToken"]}
    return None


def instance_groups(client: Any, params: Mapping[str, Any]) -> Mapping[str, Any] | None:
    """Return the size of the largest EMR group that is named: no target may fall below it."""
    answer = client.list_instance_groups(ClusterId=params["ClusterId"])
    named = {group["InstanceGroupId"] for group in params["InstanceGroups"]}
    sizes = {one["Id"]: one["RequestedInstanceCount"] for one in answer["InstanceGroups"]}
    return {"InstanceCount": max(sizes[name] for name in named)} if named else None


def instance_fleet(client: Any, params: Mapping[str, Any]) -> Mapping[str, Any] | None:
    """Return the targets of one EMR fleet."""
    answer = client.list_instance_fleets(ClusterId=params["ClusterId"])
    wanted = params["InstanceFleet"]["InstanceFleetId"]
    fleet = next(one for one in answer["InstanceFleets"] if one["Id"] == wanted)
    names = ("TargetOnDemandCapacity", "TargetSpotCapacity")
    return {name: fleet[name] for name in names if name in fleet}


def endpoint_variants(client: Any, params: Mapping[str, Any]) -> Mapping[str, Any] | None:
    """Return the size of the largest variant that is named: no target may fall below it."""
    answer = client.describe_endpoint(EndpointName=params["EndpointName"])
    named = {one["VariantName"] for one in params["DesiredWeightsAndCapacities"]}
    sizes = {one["VariantName"]: one for one in answer["ProductionVariants"]}
    counts = [sizes[name]["DesiredInstanceCount"] for name in named]
    return {"DesiredInstanceCount": max(counts)} if counts else None


def rule_targets(client: Any, params: Mapping[str, Any]) -> Mapping[str, Any] | None:
    """Tell whether a rule has a target with one of the ids that are put."""
    from botocore.exceptions import ClientError

    names = ("Rule", "EventBusName")
    which = {name: params[name] for name in names if name in params}
    put = {target["Id"] for target in params["Targets"]}
    try:
        answer = client.list_targets_by_rule(**which)
    except ClientError as error:
        if error.response["Error"]["Code"] == "ResourceNotFoundException":
            return {"exists": False}
        raise
    if not put.isdisjoint(target["Id"] for target in answer["Targets"]):
        return {"exists": True}
    return None if answer.get("NextToken") else {"exists": False}


def scalable_target(client: Any, params: Mapping[str, Any]) -> Mapping[str, Any] | None:
    """Return the limits of a scalable target, or that there is none yet."""
    names = ("ServiceNamespace", "ScalableDimension")
    which = {name: params[name] for name in names if name in params}
    answer = client.describe_scalable_targets(ResourceIds=[params["ResourceId"]], **which)
    targets = answer["ScalableTargets"]
    if not targets:
        return None if answer.get("NextToken") else {"exists": False}
    return {name: targets[0][name] for name in ("MinCapacity", "MaxCapacity")}


def memory_cluster(client: Any, params: Mapping[str, Any]) -> Mapping[str, Any] | None:
    """Return the shards of a MemoryDB cluster, and the replicas of the largest one."""
    which = {"ClusterName": params["ClusterName"], "ShowShardDetails": True}
    cluster = client.describe_clusters(**which)["Clusters"][0]
    nodes = max(shard["NumberOfNodes"] for shard in cluster["Shards"])
    return {
        "ShardCount": cluster["NumberOfShards"],
        # One node of each shard is its primary.
        "ReplicaCount": nodes - 1,
        "SnapshotRetentionLimit": cluster.get("SnapshotRetentionLimit"),
    }


def log_retention(client: Any, params: Mapping[str, Any]) -> Mapping[str, Any] | None:
    """Return for how long a log group keeps its events, and how old the oldest of them may be."""
    name = params["logGroupName"]
    groups = client.describe_log_groups(logGroupNamePrefix=name)["logGroups"]
    group = next(one for one in groups if one["logGroupName"] == name)
    created = group["creationTime"] / 1000
    oldest = (time.time() - created) / _DAY + _LATEST_EVENT
    return {"retentionInDays": group.get("retentionInDays"), "oldestInDays": math.ceil(oldest)}


def log_filter(method: str, listed: str) -> LookUp:
    """Return a look-up of a filter by its exact name; the service finds by the beginning."""

    def look(client: Any, params: Mapping[str, Any]) -> Mapping[str, Any] | None:
        which = {"logGroupName": params["logGroupName"], "filterNamePrefix": params["filterName"]}
        answer = getattr(client, method)(**which)
        if any(one["filterName"] == params["filterName"] for one in answer[listed]):
            return {"exists": True}
        return None if answer.get("nextToken") else {"exists": False}

    return look


def image_tag(client: Any, params: Mapping[str, Any]) -> Mapping[str, Any] | None:
    """Tell whether an image has the tag, unless the repository moves none anyway."""
    from botocore.exceptions import ClientError

    which = {"registryId": params["registryId"]} if "registryId" in params else {}
    name = params["repositoryName"]
    repository = client.describe_repositories(**which, repositoryNames=[name])["repositories"][0]
    if repository["imageTagMutability"] == "IMMUTABLE":
        return {"imageTagMutability": "IMMUTABLE"}
    tag = {"imageTag": params["imageTag"]}
    try:
        client.describe_images(**which, repositoryName=name, imageIds=[tag])
    except ClientError as error:
        if error.response["Error"]["Code"] == "ImageNotFoundException":
            return {"exists": False}
        raise
    return {"exists": True}


def record_sets(client: Any, params: Mapping[str, Any]) -> Mapping[str, Any] | None:
    """Tell whether a zone has a record of a name and type that is upserted, of any identifier."""
    changes = params["ChangeBatch"]["Changes"]
    # CREATE, the only other action that is looked up, fails where the record exists.
    sets = [one["ResourceRecordSet"] for one in changes if one["Action"] == "UPSERT"]
    written = {(_plain_name(one["Name"]), one["Type"]) for one in sets}
    names = {name for name, _ in written}
    if len(names) > MAX_NAMES or not all(map(_PLAIN_NAME.fullmatch, names)):
        return None
    zone = params["HostedZoneId"]
    answers = [
        (name, client.list_resource_record_sets(HostedZoneId=zone, StartRecordName=name))
        for name in sorted(names)
    ]
    there = {
        (_plain_name(one["Name"]), one["Type"])
        for _, answer in answers
        for one in answer["ResourceRecordSets"]
    }
    if not written.isdisjoint(there):
        return {"exists": True}
    # A page starts with the records of its name; only if the next one does too, more may follow.
    more = (_plain_name(answer.get("NextRecordName", "")) == name for name, answer in answers)
    return None if any(more) else {"exists": False}


def _plain_name(name: str) -> str:
    return name.lower().rstrip(".")


def address_in_use(client: Any, params: Mapping[str, Any]) -> Mapping[str, Any] | None:
    """Tell whether an address is in use, or what is to get it has one, which it would lose."""
    listed = client.describe_addresses()["Addresses"]
    wanted = next(one for one in listed if _is_named(one, params, "AllocationId", "PublicIp"))
    users = [one for one in listed if _is_named(one, params, "InstanceId", "NetworkInterfaceId")]
    links = ("AssociationId", "InstanceId", "NetworkInterfaceId")
    return {"isInUse": bool(users) or any(map(wanted.get, links))}


def _is_named(address: Mapping[str, Any], params: Mapping[str, Any], *names: str) -> bool:
    return any(name in params and address.get(name) == params[name] for name in names)
