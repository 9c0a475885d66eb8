"""Which SageMaker changes lose capacity, replace what runs, or change whose rights it has?"""

from __future__ import annotations

from ..row import Row, Rule, row
from ._common import Judge, filled, is_exactly, not_below, unless
from ._settings import Raising, among

_SHUT_OUT = row("update", "disrupt", why="users can no longer open Studio")
_COPIES = row(
    "delete",
    why="removes copies of the model if there are more now",
    lookup="sagemaker/DescribeInferenceComponent",
)
_INSTANCES = row(
    "delete",
    why="removes instances if there are more now",
    lookup="sagemaker/DescribeEndpoint",
)
_MODEL = row("replace", why="replaces what the component runs")
_NODES = row("replace", why="changes the node groups, and removes nodes if there are more now")
_DEFINITION = row("replace", why="replaces the pipeline's definition")
_IDENTITY = row("update", "access", why="changes the identity it runs with")


def _weight(value: object, state: object) -> Row | None:
    stopped = is_exactly(value, 0, 0.0)
    return row("update", "disrupt", why="the variant gets no more requests") if stopped else None


_NOTEBOOK: dict[str, Row | Judge] = {
    "RoleArn": _IDENTITY,
    "LifecycleConfigName": row("replace", why="another script runs when the notebook starts"),
    "RootAccess": unless(row("update", "access", why="users become root"), "Disabled"),
}

_PROPERTIES = Raising({"Properties": row("replace", why="properties that are left out are lost")})

RULES: dict[str, Rule] = {
    "StopInferenceExperiment": Raising(
        {
            "ModelVariantActions.*": among(
                row("delete", "disrupt", why="variants are removed or promoted"),
                "Remove",
                "Promote",
            )
        },
        row("update", "disrupt", why="ends the experiment"),
    ),
    **dict.fromkeys(("UpdateAction", "UpdateArtifact", "UpdateContext"), _PROPERTIES),
    "UpdateCluster": Raising(
        {
            "InstanceGroups": filled(_NODES),
            "RestrictedInstanceGroups": filled(_NODES),
            "InstanceGroupsToDelete": filled(row("delete", why="removes node groups")),
            "ClusterRole": _IDENTITY,
            "RestrictedInstanceGroupsConfig": _NODES,
            "AutoScaling.Mode": unless(
                row("update", "disrupt", why="nodes are no longer added when they are needed"),
                "Enable",
            ),
            "TieredStorageConfig.Mode": unless(
                row("update", "disrupt", why="checkpoints are no longer kept in memory"), "Enable"
            ),
            "NodeRecovery": unless(
                row("update", "unguard", why="broken nodes are no longer replaced"), "Automatic"
            ),
        }
    ),
    "UpdateDomain": Raising(
        {
            "DefaultUserSettings.StudioWebPortal": unless(_SHUT_OUT, "ENABLED"),
            "DomainSettingsForUpdate.UnifiedStudioSettings.StudioWebPortalAccess": unless(
                _SHUT_OUT, "ENABLED"
            ),
            "DomainSettingsForUpdate.ExecutionRoleIdentityConfig": unless(
                row("update", "unguard", why="records no longer name the user behind the role"),
                "USER_PROFILE_NAME",
            ),
            "DomainSettingsForUpdate.DockerSettings.RootlessDocker": unless(
                row("update", "access", why="containers run as root"), "ENABLED"
            ),
            "AppNetworkAccessType": unless(
                row("update", "access", why="notebooks reach the internet directly"), "VpcOnly"
            ),
        }
    ),
    "UpdateEndpointWeightsAndCapacities": Raising(
        {
            "DesiredWeightsAndCapacities.DesiredInstanceCount": not_below(
                "DesiredInstanceCount", _INSTANCES
            ),
            "DesiredWeightsAndCapacities.DesiredWeight": _weight,
        }
    ),
    "UpdateInferenceComponent": Raising(
        {
            "Specification": _MODEL,
            "Specifications": _MODEL,
            "RuntimeConfig.CopyCount": not_below("CopyCount", _COPIES),
        }
    ),
    "UpdateInferenceComponentRuntimeConfig": Raising(
        {"DesiredRuntimeConfig.CopyCount": not_below("CopyCount", _COPIES)}
    ),
    "UpdateInferenceExperiment": Raising(
        {"ModelVariants": row("replace", why="replaces the variants of the experiment")}
    ),
    "UpdateNotebookInstance": Raising(_NOTEBOOK),
    "UpdatePartnerApp": Raising(
        {"AuthType": row("update", "access", why="users sign in another way")}
    ),
    "UpdatePipeline": Raising(
        {
            "PipelineDefinition": _DEFINITION,
            "PipelineDefinitionS3Location": _DEFINITION,
            "RoleArn": _IDENTITY,
        }
    ),
    "UpdateProject": Raising(
        {
            "ServiceCatalogProvisioningUpdateDetails": row(
                "replace", why="updates the resources that the project was made with"
            ),
            "TemplateProvidersToUpdate": row(
                "replace", why="updates the resources that the project was made with"
            ),
        }
    ),
    "UpdateUserProfile": Raising({"UserSettings.StudioWebPortal": unless(_SHUT_OUT, "ENABLED")}),
    "UpdateWorkforce": Raising(
        {
            name: row("update", "access", why="changes who may work, and from where")
            for name in ("SourceIpConfig", "OidcConfig", "WorkforceVpcConfig")
        }
    ),
    "UpdateWorkteam": Raising(
        {"MemberDefinitions": row("replace", "access", why="replaces the members of the team")},
        row("update", "access", why="changes the team"),
    ),
}
