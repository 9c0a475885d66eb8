"""Which EC2 calls on instances, images and capacity lose, expose or interrupt something?"""

from __future__ import annotations

from typing import Any

from ..row import Params, Row, Rule, State, row
from ..tables.ec2 import OPERATIONS
from ._common import (
    ByMember,
    Judge,
    capacity,
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


_TEMPLATES = row("replace", why="replaces what the fleet launches")


def _capacity(fact: str, lookup: str) -> Judge:
    return capacity(fact, "instances that the target asks for", lookup)


def _keeps_instances(value: str, members: str, rule: Rule) -> Rule:
    """Let a lower target pass where the call says that running instances stay."""
    known = f"DryRun Context ExcessCapacityTerminationPolicy {members}"

    def judge(params: Params, state: State | None) -> Row | None:
        kept = is_exactly(params.get("ExcessCapacityTerminationPolicy"), value)
        if kept and knows_all(params, known):
            return row("update", why="running instances are kept whatever the target")
        return rule(params, state)

    return judge


_modify_fleet = ByMember(
    row("update", why="changes a fleet without lowering its target"),
    "DryRun FleetId Context ExcessCapacityTerminationPolicy",
    {
        "LaunchTemplateConfigs": filled(_TEMPLATES),
        "TargetCapacitySpecification": inside(
            {
                "TotalTargetCapacity": _capacity("TotalTargetCapacity", "ec2/DescribeFleets"),
                "OnDemandTargetCapacity": _capacity("OnDemandTargetCapacity", "ec2/DescribeFleets"),
                "SpotTargetCapacity": _capacity("SpotTargetCapacity", "ec2/DescribeFleets"),
            },
            "DefaultTargetCapacityType TargetCapacityUnitType",
        ),
    },
)
_modify_spot_fleet = ByMember(
    row("update", why="changes a fleet without lowering its target"),
    "SpotFleetRequestId Context ExcessCapacityTerminationPolicy",
    {
        "LaunchTemplateConfigs": filled(_TEMPLATES),
        "TargetCapacity": _capacity("TargetCapacity", "ec2/DescribeSpotFleetRequests"),
        "OnDemandTargetCapacity": _capacity(
            "OnDemandTargetCapacity", "ec2/DescribeSpotFleetRequests"
        ),
    },
)

_ENDS = row("delete", why="the reservation ends at that time")
_BINDING = row("update", "commit", why="accepts terms that bind")
_RESERVATIONS = "ec2/DescribeCapacityReservations"
_modify_capacity_reservation = ByMember(
    row("update", why="changes a reservation without ending or shrinking it"),
    "CapacityReservationId DryRun AdditionalInfo InstanceMatchCriteria",
    {
        "InstanceCount": _capacity("InstanceCount", _RESERVATIONS),
        "EndDate": _ENDS,
        "EndDateType": unless(_ENDS, "unlimited"),
        **dict.fromkeys(("Accept", "AcceptModificationTerms", "StartDate", "QuoteId"), _BINDING),
    },
)
_modify_capacity_reservation_fleet = ByMember(
    row("update", why="changes a fleet of reservations without ending or shrinking it"),
    "CapacityReservationFleetId DryRun RemoveEndDate",
    {
        "TotalTargetCapacity": _capacity(
            "TotalTargetCapacity", "ec2/DescribeCapacityReservationFleets"
        ),
        "EndDate": _ENDS,
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


def _launches(params: Params, state: State | None) -> Row | None:
    # Shutdown behaviour, market options and tags of something new endanger nothing that exists.
    return row("create", why="launches or describes something new") if params else None


def _why(operation: str, member: str, why: str) -> Rule:
    """Say the worse reason where *member* is present; the effect stays."""

    def rule(params: Params, state: State | None) -> Row | None:
        present: Any = params.get(member, False)
        return (
            worst(row("delete", why=why), OPERATIONS[operation]) if present is not False else None
        )

    return rule


_AUTO_RECOVERY_OFF = row("update", "unguard", why="the instance is no longer recovered by itself")

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
    "ModifyFleet": _keeps_instances(
        "no-termination", "FleetId TargetCapacitySpecification", _modify_fleet
    ),
    "ModifySpotFleetRequest": _keeps_instances(
        "noTermination",
        "SpotFleetRequestId TargetCapacity OnDemandTargetCapacity",
        _modify_spot_fleet,
    ),
    "ModifyCapacityReservation": _modify_capacity_reservation,
    "ModifyCapacityReservationFleet": _modify_capacity_reservation_fleet,
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
        ),
        _launches,
    ),
}
