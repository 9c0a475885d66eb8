"""Which EMR changes take nodes from a cluster, or its protections?"""

from __future__ import annotations

from ..row import Params, Row, Rule, State, row
from ._common import filled, is_exactly, not_below
from ._settings import ADDED, Lowering, Raising, among

_FEWER = "removes nodes, and what their disks hold, if there are more now"
_GROUP = row("delete", why=_FEWER, lookup="emr/ListInstanceGroups")
_FLEET = row("delete", why=_FEWER, lookup="emr/ListInstanceFleets")


def _block_public_access(params: Params, state: State | None) -> Row | None:
    settings = params.get("BlockPublicAccessConfiguration")
    if type(settings) is not dict or params.keys() != {"BlockPublicAccessConfiguration"}:
        return None
    known = {"BlockPublicSecurityGroupRules", "PermittedPublicSecurityGroupRuleRanges"}
    ranges = settings.get("PermittedPublicSecurityGroupRuleRanges", [])
    blocked = settings.get("BlockPublicSecurityGroupRules") is True
    if blocked and is_exactly(ranges, []) and settings.keys() <= known:
        return row("update", why="no cluster may be open to the world")
    return None


def _only_the_new_cluster(action: object, state: State | None) -> Row | None:
    # It says what becomes of a cluster that has not got its first nodes.
    return None


RULES: dict[str, Rule] = {
    "ModifyInstanceFleet": Raising(
        {
            "InstanceFleet.TargetOnDemandCapacity": not_below("TargetOnDemandCapacity", _FLEET),
            "InstanceFleet.TargetSpotCapacity": not_below("TargetSpotCapacity", _FLEET),
        }
    ),
    "ModifyInstanceGroups": Raising(
        {
            "InstanceGroups.InstanceCount": not_below("InstanceCount", _GROUP),
            "InstanceGroups.EC2InstanceIdsToTerminate": filled(
                row("delete", why="terminates nodes")
            ),
            "InstanceGroups.ShrinkPolicy": row("delete", why="says which nodes are removed"),
            "InstanceGroups.ReconfigurationType": among(
                row("replace", why="replaces the configuration of the nodes"), "OVERWRITE"
            ),
            "InstanceGroups.Configurations": row(
                "update", "disrupt", why="restarts the nodes' programs with another configuration"
            ),
        }
    ),
    "RunJobFlow": Raising(
        {
            "Instances.InstanceFleets.LaunchSpecifications.SpotSpecification.TimeoutAction": (
                _only_the_new_cluster
            )
        },
        ADDED,
    ),
    "PutBlockPublicAccessConfiguration": _block_public_access,
    "SetKeepJobFlowAliveWhenNoSteps": Lowering(
        row("update", why="the cluster stays after its last step"),
        {"KeepJobFlowAliveWhenNoSteps": True},
        "JobFlowIds",
    ),
    "SetUnhealthyNodeReplacement": Lowering(
        row("update", why="unhealthy nodes stay"), {"UnhealthyNodeReplacement": False}, "JobFlowIds"
    ),
    "SetTerminationProtection": Lowering(
        row("update", why="switches termination protection on"),
        {"TerminationProtected": True},
        "JobFlowIds",
    ),
}
