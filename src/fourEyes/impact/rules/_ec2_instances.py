"""Which EC2 calls on instances, images and capacity lose, expose or interrupt something?"""

from __future__ import annotations

from typing import Any

from ..row import Params, Row, Rule, State, row
from ..tables.ec2 import OPERATIONS
from ._common import (
    ByMember,
    Judge,
    creates,
    each,
    filled,
    inside,
    is_exactly,
    knows_all,
    unless,
    worst,
)

_UNPROTECTED = row("update", "unguard", why="the instance can be stopped or terminated again")
_DEFINITION = row("replace", why="replaces what the instance boots or how it is built")
_GROUPS = row("update", "access", why="replaces the security groups")
_CHECK_OFF = row("update", "access", why="forwards traffic that is not its own")
_VOLUME_LOST = row("update", "unguard", why="the volume is deleted with the instance")
_SHUTDOWN = row("update", "unguard", why="a shutdown from inside terminates the instance")
_DEVICES = row("replace", why="changes the instance's block devices")


def _value(judge: Judge) -> Judge:
    return inside({"Value": judge})


_DEVICE = each(
    inside(
        {
            "Ebs": inside({"DeleteOnTermination": unless(_VOLUME_LOST, False)}, "VolumeId"),
            "VirtualName": _DEVICES,
            "NoDevice": _DEVICES,
        },
        "DeviceName",
    )
)

# The legacy form names the attribute in `Attribute` and carries text in `Value`.
_LEGACY: dict[str, Row | Judge] = {
    "disableApiTermination": unless(_UNPROTECTED, "true"),
    "disableApiStop": unless(_UNPROTECTED, "true"),
    "sourceDestCheck": unless(_CHECK_OFF, "true"),
    "instanceInitiatedShutdownBehavior": unless(_SHUTDOWN, "stop"),
    "ebsOptimized": lambda value, state: None,
    "enaSupport": lambda value, state: None,
    "sriovNetSupport": lambda value, state: None,
    "groupSet": _GROUPS,
}


def _legacy_attribute(params: Params) -> Row | None:
    attribute = params.get("Attribute")
    if attribute is None:
        return None
    if attribute == "blockDeviceMapping" and "Value" not in params:
        return None
    judge = _LEGACY.get(attribute, _DEFINITION)
    return judge if isinstance(judge, Row) else judge(params.get("Value"), None)


_named_attribute = ByMember(
    row("update", why="changes an attribute that loses nothing"),
    "InstanceId DryRun Attribute Value EbsOptimized EnaSupport SriovNetSupport EnclaveOptions",
    {
        "DisableApiTermination": _value(unless(_UNPROTECTED, True)),
        "DisableApiStop": _value(unless(_UNPROTECTED, True)),
        "SourceDestCheck": _value(unless(_CHECK_OFF, True)),
        "InstanceInitiatedShutdownBehavior": _value(unless(_SHUTDOWN, "stop")),
        "BlockDeviceMappings": _DEVICE,
        "Groups": _GROUPS,
        **dict.fromkeys(("InstanceType", "Kernel", "Ramdisk", "UserData"), _DEFINITION),
    },
)


def _modify_instance_attribute(params: Params, state: State | None) -> Row | None:
    return worst(_named_attribute(params, state), _legacy_attribute(params))


_SHARED = row("update", "access", why="lets other accounts, or everyone, use it")
_UNSHARED = row("delete", "access", why="takes the use of it away from others")


def _permissions(member: str, people: str, harmless: str) -> Rule:
    """Judge a permission list in its two forms: Add and Remove, or `OperationType` and names."""
    lists = inside({"Add": filled(_SHARED), "Remove": filled(_UNSHARED)})

    def rule(params: Params, state: State | None) -> Row | None:
        adds = is_exactly(params.get("OperationType"), "add")
        named = filled(_SHARED if adds else _UNSHARED)
        judges: dict[str, Row | Judge] = {member: lists, **dict.fromkeys(people.split(), named)}
        base = row("update", why="changes a description or a support flag")
        return ByMember(base, f"Attribute DryRun OperationType {harmless}", judges)(params, state)

    return rule


_IMDS_WEAKER = row("update", "unguard", why="instance credentials can be read without a session")
_IMDS_OFF = row("update", "disrupt", why="code on the instance loses its metadata and role")


def _metadata(harmless: str, *neutral: str) -> Rule:
    return ByMember(
        row("update", why="keeps or strengthens the protection of instance metadata"),
        f"DryRun InstanceMetadataTags HttpProtocolIpv6 {harmless}",
        {
            "HttpTokens": unless(_IMDS_WEAKER, "required"),
            "HttpTokensEnforced": unless(_IMDS_WEAKER, "enabled"),
            "HttpEndpoint": unless(_IMDS_OFF, "enabled", *neutral),
            "HttpPutResponseHopLimit": unless(_IMDS_WEAKER, 1, 2, -1),
        },
    )


def _create_image(params: Params, state: State | None) -> Row | None:
    known = (
        "InstanceId Name Description NoReboot BlockDeviceMappings TagSpecifications DryRun "
        "SnapshotLocation"
    )
    if params.get("NoReboot") is True and knows_all(params, known):
        return row("create", why="makes an image of the running instance")
    return None


def _replace_root_volume(params: Params, state: State | None) -> Row | None:
    if params.get("DeleteReplacedRootVolume", False) is False:
        return None
    why = "the old root volume is deleted, not kept"
    return row("delete", "disrupt", why=why, safer="DeleteReplacedRootVolume=False")


def _lock_snapshot(params: Params, state: State | None) -> Row | None:
    known = "SnapshotId DryRun LockMode LockDuration ExpirationDate"
    if is_exactly(params.get("LockMode"), "governance") and knows_all(params, known):
        return row("update", why="locks a snapshot in governance mode")
    return None


def _why(operation: str, member: str, why: str) -> Rule:
    """Say the worse reason where *member* is present; the effect stays."""

    def rule(params: Params, state: State | None) -> Row | None:
        present: Any = params.get(member, False)
        return (
            worst(row("delete", why=why), OPERATIONS[operation]) if present is not False else None
        )

    return rule


_AUTO_RECOVERY_OFF = row("update", "unguard", why="instances are no longer recovered by themselves")
_UNBLOCKED = row("update", "unguard", "access", why="snapshots may be made public")

INSTANCE_RULES: dict[str, Rule] = {
    "ModifyInstanceAttribute": _modify_instance_attribute,
    "ModifyImageAttribute": _permissions(
        "LaunchPermission",
        "UserIds UserGroups OrganizationArns OrganizationalUnitArns",
        "ImageId Description Value ProductCodes ImdsSupport",
    ),
    "ModifyFpgaImageAttribute": _permissions(
        "LoadPermission", "UserIds UserGroups", "FpgaImageId Description Name ProductCodes"
    ),
    "ModifySnapshotAttribute": _permissions(
        "CreateVolumePermission", "UserIds GroupNames", "SnapshotId"
    ),
    "ModifyInstanceMetadataOptions": _metadata("InstanceId"),
    "ModifyInstanceMetadataDefaults": _metadata("", "no-preference"),
    "ModifyInstanceMaintenanceOptions": ByMember(
        row("update", why="keeps automatic recovery on"),
        "InstanceId DryRun",
        {
            "AutoRecovery": unless(_AUTO_RECOVERY_OFF, "default"),
            "RebootMigration": unless(_AUTO_RECOVERY_OFF, "default"),
        },
    ),
    "ModifyHosts": ByMember(
        row("update", why="changes what is placed on the hosts"),
        "HostIds AutoPlacement InstanceType InstanceFamily",
        {
            "HostRecovery": unless(_AUTO_RECOVERY_OFF, "on"),
            "HostMaintenance": unless(_AUTO_RECOVERY_OFF, "on"),
        },
    ),
    "EnableSnapshotBlockPublicAccess": ByMember(
        row("update", why="keeps snapshots from being made public"),
        "DryRun",
        {"State": unless(_UNBLOCKED, "block-all-sharing", "block-new-sharing")},
    ),
    "ModifyLaunchTemplate": ByMember(
        row("update", why="changes nothing that launches use"),
        "DryRun ClientToken LaunchTemplateId LaunchTemplateName",
        {"DefaultVersion": row("replace", why="launches use another version of the template")},
    ),
    "CreateImage": _create_image,
    "CreateReplaceRootVolumeTask": _replace_root_volume,
    "LockSnapshot": _lock_snapshot,
    "DeleteFleets": _why("DeleteFleets", "TerminateInstances", "terminates the fleet's instances"),
    "DeregisterImage": _why(
        "DeregisterImage", "DeleteAssociatedSnapshots", "deletes the image's snapshots as well"
    ),
    **dict.fromkeys(
        (
            "RunInstances",
            "RequestSpotInstances",
            "RequestSpotFleet",
            "CreateFleet",
            "CreateLaunchTemplate",
            "CreateLaunchTemplateVersion",
            "CreateRouteServer",
        ),
        creates("launches or describes something new"),
    ),
}
