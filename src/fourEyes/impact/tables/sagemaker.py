"""What do the SageMaker operations do where their names mislead?"""

from __future__ import annotations

from ..row import Row, row

OPERATIONS: dict[str, Row] = {
    "BatchReplaceClusterNodes": row(
        "replace",
        "disrupt",
        "commit",
        why="terminates nodes; what is on their volumes is lost for good",
        safer="BatchRebootClusterNodes first",
    ),
    "CreateHubContentPresignedUrls": row("read", "secret", why="returns signed addresses"),
    "CreatePartnerAppPresignedUrl": row("create", "secret", why="returns a signed address"),
    "CreatePresignedDomainUrl": row("create", "secret", why="returns a signed address"),
    "CreatePresignedMlflowAppUrl": row("create", "secret", why="returns a signed address"),
    "CreatePresignedMlflowTrackingServerUrl": row(
        "create", "secret", why="returns a signed address"
    ),
    "CreatePresignedNotebookInstanceUrl": row("create", "secret", why="returns a signed address"),
    "CreateTrainingPlan": row("create", "commit", why="buys reserved compute"),
    "DeleteEndpoint": row(
        "delete",
        why="the endpoint answers nobody any more",
        safer="UpdateEndpoint keeps the name in service",
    ),
    "DeleteEndpointPolicy": row("delete", "access", why="removes who else may call the endpoint"),
    "DeleteModelPackageGroupPolicy": row(
        "delete", "access", why="removes who else may use the models"
    ),
    "ExtendTrainingPlan": row("update", "commit", why="buys more reserved compute"),
    "PutEndpointPolicy": row("replace", "access", why="replaces who else may call the endpoint"),
    "PutModelPackageGroupPolicy": row(
        "replace", "access", why="replaces who else may use the models"
    ),
    "StartClusterHealthCheck": row(
        "update", "disrupt", why="nodes that fail it are rebooted or replaced"
    ),
    "StartSession": row("create", "secret", why="opens a remote connection to a space"),
    "UpdateClusterSoftware": row(
        "replace",
        "disrupt",
        why="replaces the software and volumes of nodes",
        safer="DeploymentConfig with a rolling update",
    ),
    "UpdateEndpoint": row(
        "replace",
        why="replaces what the endpoint runs",
        safer="a new endpoint, or DeploymentConfig with automatic rollback",
    ),
    "UpdateInferenceRouter": row("replace", why="replaces every routing target"),
    "UpdateMonitoringSchedule": row("replace", why="replaces what is monitored, and when"),
    "UpdateNotebookInstanceLifecycleConfig": row(
        "replace", why="replaces the script that notebooks run when they start"
    ),
    "UpdateWorkteam": row("update", "access", why="changes who works in the team"),
}
