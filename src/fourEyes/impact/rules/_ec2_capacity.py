"""Which EC2 calls on fleets and reservations take away what runs?"""

from __future__ import annotations

from ..row import Params, Row, Rule, State, row
from ..tables.ec2 import OPERATIONS
from ._common import (
    ByMember,
    Judge,
    capacity,
    filled,
    inside,
    is_exactly,
    knows_all,
    unless,
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


def _modify_reserved_instances(params: Params, state: State | None) -> Row | None:
    # A count here divides what is reserved: EC2 demands that the new ones add up to the old.
    return OPERATIONS["ModifyReservedInstances"] if params else None


CAPACITY_RULES: dict[str, Rule] = {
    "ModifyReservedInstances": _modify_reserved_instances,
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
}
