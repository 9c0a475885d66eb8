"""What is looked at before machines, disks, functions and clusters of them go?"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from ..answer import Params
from ..facts import Seen
from ..look import Item, Look, Sight
from ..words import gib, moment, names, number, on_off, tags, yes_no

_INSTANCES = "Reservations[].Instances[]"


def _protected(client: Any, params: Params) -> Mapping[str, Any]:
    ids = params["InstanceIds"][:5]
    asked = {
        name: client.describe_instance_attribute(
            InstanceId=name, Attribute="disableApiTermination"
        )["DisableApiTermination"].get("Value")
        for name in ids
    }
    return {"protected": [name for name, value in asked.items() if value]}


_INSTANCE = Look(
    "ec2/DescribeInstances",
    "{InstanceIds: InstanceIds}",
    (
        Item(
            "instances",
            f"{_INSTANCES}.join(' ', [InstanceId, InstanceType, State.Name])",
            names,
        ),
        Item("launched", f"{_INSTANCES}.LaunchTime | [0]", moment),
        Item("tags", f"{_INSTANCES}.Tags[]", tags),
        Item("public addresses", f"{_INSTANCES}.PublicIpAddress", names),
        Item("root device", f"{_INSTANCES}.RootDeviceType", names),
        Item(
            "disks deleted with it",
            f"{_INSTANCES}.BlockDeviceMappings[?Ebs.DeleteOnTermination][].Ebs.VolumeId",
            names,
        ),
    ),
    frozenset({"InvalidInstanceID.NotFound"}),
)
_PROTECTION = Look(
    "ec2/DescribeInstanceAttribute",
    "",
    (Item("termination protection", "protected", names),),
    run=_protected,
)
_DISKS = Look(
    "ec2/DescribeVolumes",
    "{Filters: [{Name: 'attachment.instance-id', Values: InstanceIds}]}",
    (Item("disks", "Volumes[].join(' ', [VolumeId, to_string(Size), 'GiB', VolumeType])", names),),
)
_GROUPS = Look(
    "autoscaling/DescribeAutoScalingInstances",
    "{InstanceIds: InstanceIds}",
    (Item("in groups", "AutoScalingInstances[].AutoScalingGroupName", names),),
)
_ADDRESSES = Look(
    "ec2/DescribeAddresses",
    "{Filters: [{Name: 'instance-id', Values: InstanceIds}]}",
    (Item("elastic addresses", "Addresses[].PublicIp", names),),
)


def _targets(client: Any, params: Params) -> Mapping[str, Any]:
    """Return the target groups in which the instances are, of the first page of groups."""
    groups = client.describe_target_groups(PageSize=20)["TargetGroups"]
    wanted, found = set(params["InstanceIds"]), []
    for group in groups:
        health = client.describe_target_health(TargetGroupArn=group["TargetGroupArn"])
        listed = health["TargetHealthDescriptions"]
        found += [
            f"{group['TargetGroupName']} {one['TargetHealth']['State']}"
            for one in listed
            if one["Target"]["Id"] in wanted
        ]
    return {"targets": found}


_HEALTH = Look(
    "elbv2/DescribeTargetHealth",
    "",
    (Item("serves in target groups", "targets", names, True),),
    run=_targets,
)
_VOLUME = Look(
    "ec2/DescribeVolumes",
    "{VolumeIds: [VolumeId]}",
    (
        Item("size", "Volumes[0].Size", gib),
        Item("created", "Volumes[0].CreateTime", moment),
        Item("state", "Volumes[0].State"),
        Item("attached to", "Volumes[0].Attachments[].InstanceId", names),
        Item("tags", "Volumes[0].Tags", tags),
    ),
    frozenset({"InvalidVolume.NotFound"}),
)
_VOLUME_SNAPSHOTS = Look(
    "ec2/DescribeSnapshots",
    "{OwnerIds: ['self'], Filters: [{Name: 'volume-id', Values: [VolumeId]}]}",
    (
        Item("snapshots of it", "length(Snapshots)", number),
        Item("last snapshot", "max_by(Snapshots, &to_string(StartTime)).StartTime", moment),
    ),
)
_SNAPSHOT = Look(
    "ec2/DescribeSnapshots",
    "{SnapshotIds: [SnapshotId]}",
    (
        Item("taken", "Snapshots[0].StartTime", moment),
        Item("size", "Snapshots[0].VolumeSize", gib),
        Item("of volume", "Snapshots[0].VolumeId"),
        Item("tags", "Snapshots[0].Tags", tags),
    ),
    frozenset({"InvalidSnapshot.NotFound"}),
)
_SNAPSHOT_IMAGES = Look(
    "ec2/DescribeImages",
    "{Owners: ['self'], Filters: "
    "[{Name: 'block-device-mapping.snapshot-id', Values: [SnapshotId]}]}",
    (Item("images made of it", "Images[].ImageId", names),),
)
_IMAGE = Look(
    "ec2/DescribeImages",
    "{ImageIds: [ImageId]}",
    (
        Item("name", "Images[0].Name"),
        Item("made", "Images[0].CreationDate"),
        Item("public", "Images[0].Public", yes_no),
    ),
    frozenset({"InvalidAMIID.NotFound", "InvalidAMIID.Unavailable"}),
)
_IMAGE_USERS = Look(
    "ec2/DescribeInstances",
    "{Filters: [{Name: 'image-id', Values: [ImageId]}]}",
    (Item("instances of it", f"{_INSTANCES}.InstanceId", names, True),),
)


def _undo_volume(params: Params, seen: Seen) -> str:
    if not seen.knows(_VOLUME_SNAPSHOTS.api):
        return "unknown: only from a snapshot"
    if seen.find(_VOLUME_SNAPSHOTS.api, "Snapshots[0]"):
        return "partly: from its last snapshot; what was written since is lost"
    return "no: there is no snapshot of it (a Recycle Bin rule would keep it)"


_BIN = "no, unless a Recycle Bin rule keeps it"

_FUNCTION = Look(
    "lambda/GetFunction",
    "{FunctionName: FunctionName}",
    (
        Item("runtime", "Configuration.Runtime"),
        Item("last modified", "Configuration.LastModified"),
        Item("code sha256", "Configuration.CodeSha256"),
        Item("tags", "Tags", tags),
    ),
    frozenset({"ResourceNotFoundException"}),
)
_ALIASES = Look(
    "lambda/ListAliases",
    "{FunctionName: FunctionName}",
    (Item("aliases", "Aliases[].join(' ', [Name, FunctionVersion])", names),),
)
_TRIGGERS = Look(
    "lambda/ListEventSourceMappings",
    "{FunctionName: FunctionName}",
    (Item("triggered by", "EventSourceMappings[].EventSourceArn", names),),
)
_PUBLISHED = Look(
    "lambda/ListVersionsByFunction",
    "{FunctionName: FunctionName}",
    (Item("published versions", "Versions[?Version!='$LATEST'].Version", names),),
)


def _undo_code(params: Params, seen: Seen) -> str:
    versions = seen.find(_PUBLISHED.api, "Versions[?Version!='$LATEST']")
    if versions is None:
        return "unknown: only from a published version, or your own copy of the code"
    if versions:
        return "yes, if a published version holds this code; else from your own copy"
    return "no, unless you have the code: no version of it was published"


_FUNCTION_LOOKS = (_FUNCTION, _ALIASES, _TRIGGERS, _PUBLISHED)

_SERVICE = Look(
    "ecs/DescribeServices",
    "{cluster: cluster, services: [service]}",
    (
        Item("status", "services[0].status"),
        Item("wanted tasks", "services[0].desiredCount", number),
        Item("running tasks", "services[0].runningCount", number, True),
        Item("task definition", "services[0].taskDefinition"),
        Item("load balancers", "services[0].loadBalancers[].targetGroupArn", names),
        Item("deployments", "length(services[0].deployments || `[]`)", number, True),
    ),
)
_TASKS = Look(
    "ecs/ListTasks",
    "{cluster: cluster}",
    (Item("tasks in the cluster", "length(taskArns)", number, True),),
)
_CLUSTER = Look(
    "ecs/DescribeClusters",
    "{clusters: [cluster]}",
    (
        Item("status", "clusters[0].status"),
        Item("active services", "clusters[0].activeServicesCount", number),
        Item("running tasks", "clusters[0].runningTasksCount", number, True),
    ),
)
_STOPPED = "partly: by making it again; addresses and running work are lost"
_DOWN = "UpdateService with desiredCount=0, and wait"
_SERVICE_SIGHT = Sight((_SERVICE, _TASKS), _STOPPED, _DOWN)

_EKS = Look(
    "eks/DescribeCluster",
    "{name: name || clusterName}",
    (
        Item("version", "cluster.version"),
        Item("status", "cluster.status"),
        Item("created", "cluster.createdAt", moment),
        Item("tags", "cluster.tags", tags),
        Item("deletion protection", "cluster.deletionProtection", on_off),
    ),
    frozenset({"ResourceNotFoundException"}),
)
_NODEGROUPS = Look(
    "eks/ListNodegroups",
    "{clusterName: name || clusterName}",
    (Item("node groups", "nodegroups", names),),
)
_FARGATE = Look(
    "eks/ListFargateProfiles",
    "{clusterName: name || clusterName}",
    (Item("Fargate profiles", "fargateProfileNames", names),),
)
_NODEGROUP = Look(
    "eks/DescribeNodegroup",
    "{clusterName: clusterName, nodegroupName: nodegroupName}",
    (
        Item("status", "nodegroup.status"),
        Item("wanted nodes", "nodegroup.scalingConfig.desiredSize", number, True),
        Item("instance types", "nodegroup.instanceTypes", names),
    ),
    frozenset({"ResourceNotFoundException"}),
)
_SCALE = "scale to 0 first; back up with Velero"

SIGHTS: Mapping[str, Sight] = {
    "ec2:TerminateInstances": Sight(
        (_INSTANCE, _PROTECTION, _DISKS, _GROUPS, _ADDRESSES, _HEALTH),
        "no: only from an image or snapshots that were made before",
        "StopInstances; CreateImage first",
    ),
    "ec2:DeleteVolume": Sight((_VOLUME, _VOLUME_SNAPSHOTS), _undo_volume, "CreateSnapshot first"),
    "ec2:DeleteSnapshot": Sight((_SNAPSHOT, _SNAPSHOT_IMAGES), _BIN, "archive the snapshot"),
    "ec2:DeregisterImage": Sight((_IMAGE, _IMAGE_USERS), _BIN, "DisableImage"),
    "lambda:DeleteFunction": Sight(
        _FUNCTION_LOOKS, _undo_code, "PublishVersion; reserved concurrency 0 stops it"
    ),
    "lambda:UpdateFunctionCode": Sight(_FUNCTION_LOOKS, _undo_code, "PublishVersion first"),
    "ecs:DeleteService": _SERVICE_SIGHT,
    "ecs:UpdateService": _SERVICE_SIGHT,
    "ecs:DeleteCluster": Sight((_CLUSTER, _TASKS), _STOPPED, _DOWN),
    "eks:DeleteCluster": Sight((_EKS, _NODEGROUPS, _FARGATE), "no", _SCALE),
    "eks:DeleteNodegroup": Sight((_NODEGROUP,), "partly: by making it again", _SCALE),
}
