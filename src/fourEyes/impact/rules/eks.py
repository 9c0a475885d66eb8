"""Which EKS calls do less, or more, than their names say?"""

from __future__ import annotations

from ..row import Params, Row, Rule, State, row
from ._common import ByMember, capacity, creates, each, filled, inside, is_exactly, unless

_LOG_OFF = row("update", "unguard", why="ends control plane logs")
_NETWORK = row("replace", "access", why="replaces the subnets or security groups of the cluster")
_REACHED = row("update", "access", why="changes who can reach the cluster's API")
_FEATURE = row("replace", "disrupt", why="changes how the cluster runs nodes, storage or networks")
_ROLE = row("update", "access", why="gives pods or the capability another role")
_OVERWRITES = row("replace", why="overwrites settings of the add-on that were changed by hand")
_EVICTS = row("update", "disrupt", why="pods that do not tolerate the taint leave the nodes")

_update_cluster_config = ByMember(
    row("update", why="turns logs or protection on"),
    "name clientRequestToken zonalShiftConfig",
    {
        "logging": inside(
            {"clusterLogging": each(inside({"enabled": unless(_LOG_OFF, True)}, "types"))}
        ),
        "deletionProtection": unless(
            row("update", "unguard", why="the cluster can be deleted again"), True
        ),
        "resourcesVpcConfig": inside(
            {
                "endpointPublicAccess": unless(_REACHED, False),
                "endpointPrivateAccess": unless(_REACHED, True),
                "publicAccessCidrs": _REACHED,
                "subnetIds": _NETWORK,
                "securityGroupIds": _NETWORK,
                "controlPlaneEgressMode": _NETWORK,
            }
        ),
        "accessConfig": row(
            "update", "access", "commit", why="an authentication mode cannot be set back"
        ),
        "upgradePolicy": row("update", "commit", why="decides on paid support or forced upgrades"),
        **dict.fromkeys(
            (
                "computeConfig",
                "kubernetesNetworkConfig",
                "storageConfig",
                "remoteNetworkConfig",
                "controlPlaneScalingConfig",
                "kubeApiServerConfig",
                "kubeSchedulerConfig",
                "kubeControllerManagerConfig",
            ),
            _FEATURE,
        ),
    },
)

_NODES = "eks/DescribeNodegroup"
_update_nodegroup_config = ByMember(
    row("update", why="adds labels, or changes how updates and repairs go on"),
    "clusterName nodegroupName updateConfig clientRequestToken",
    {
        "labels": inside(
            {"removeLabels": filled(row("delete", why="removes labels that pods may select"))},
            "addOrUpdateLabels",
        ),
        "taints": inside(
            {
                "removeTaints": filled(row("delete", why="removes taints that keep pods away")),
                "addOrUpdateTaints": filled(_EVICTS),
            }
        ),
        "scalingConfig": inside(
            {
                "minSize": capacity("minSize", "nodes kept at least", _NODES),
                "maxSize": capacity("maxSize", "nodes", _NODES),
                "desiredSize": capacity("desiredSize", "nodes", _NODES),
            }
        ),
        "nodeRepairConfig": inside(
            {"enabled": unless(row("update", "unguard", why="nodes are not repaired"), True)},
            "maxUnhealthyNodeThresholdCount maxUnhealthyNodeThresholdPercentage "
            "maxParallelNodesRepairedCount maxParallelNodesRepairedPercentage "
            "nodeRepairConfigOverrides",
        ),
        "warmPoolConfig": row("delete", why="may remove prepared nodes"),
    },
)


def _create_addon(params: Params, state: State | None) -> Row | None:
    if "resolveConflicts" not in params or is_exactly(params["resolveConflicts"], "NONE"):
        return None
    return _OVERWRITES


RULES: dict[str, Rule] = {
    "CreateNodegroup": creates("starts nodes"),
    "CreateCapability": creates("adds a capability"),
    "UpdateClusterConfig": _update_cluster_config,
    "UpdateNodegroupConfig": _update_nodegroup_config,
    "CreateAddon": _create_addon,
    "UpdateAddon": ByMember(
        row("update", why="updates the add-on and keeps settings changed by hand"),
        "clusterName addonName addonVersion clientRequestToken",
        {
            "resolveConflicts": unless(_OVERWRITES, "NONE", "PRESERVE"),
            "configurationValues": row("replace", why="replaces the add-on's settings"),
            "serviceAccountRoleArn": _ROLE,
            "podIdentityAssociations": _ROLE,
        },
    ),
    "UpdateCapability": ByMember(
        row("update", why="changes what is kept when the capability goes"),
        "clusterName capabilityName clientRequestToken",
        {
            "roleArn": _ROLE,
            "configuration": row("replace", why="replaces the capability's settings"),
            "deletePropagationPolicy": unless(
                row("update", "unguard", why="resources may go with the capability"), "RETAIN"
            ),
        },
    ),
}
