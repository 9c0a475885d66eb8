"""What do the Image Builder operations do where their names mislead?"""

from __future__ import annotations

from ..row import Row, row

OPERATIONS: dict[str, Row] = {
    "CancelImageCreation": row("update", "disrupt", why="stops a build"),
    "CancelLifecycleExecution": row(
        "update", "disrupt", why="stops a lifecycle run; what it has not removed yet stays"
    ),
    "DistributeImage": row("create", why="copies an image to regions and accounts"),
    "PutComponentPolicy": row("replace", "access", why="replaces who else may use it"),
    "PutContainerRecipePolicy": row("replace", "access", why="replaces who else may use it"),
    "PutImagePolicy": row("replace", "access", why="replaces who else may use it"),
    "PutImageRecipePolicy": row("replace", "access", why="replaces who else may use it"),
    "StartResourceStateUpdate": row(
        "delete", why="may disable or remove an image with its AMIs and snapshots"
    ),
    "UpdateDistributionConfiguration": row("replace", why="replaces the whole configuration"),
    "UpdateImagePipeline": row(
        "replace",
        why="replaces the whole pipeline; omitted members are reset",
        safer="GetImagePipeline first and send every setting back",
    ),
    "UpdateInfrastructureConfiguration": row("replace", why="replaces the whole configuration"),
    "UpdateLifecyclePolicy": row(
        "replace", why="replaces the whole policy, which may remove images"
    ),
}
