"""What do the EMR operations do where their names mislead?"""

from __future__ import annotations

from ..row import Row, row

OPERATIONS: dict[str, Row] = {
    "AddJobFlowSteps": row("execute", why="runs steps on the cluster"),
    "CancelSteps": row("update", "disrupt", why="stops steps"),
    "CreateStudioSessionMapping": row(
        "create", "access", why="lets a user or group into the studio"
    ),
    "DeleteStudioSessionMapping": row(
        "delete", "access", why="takes the studio from a user or group"
    ),
    "GetClusterSessionCredentials": row(
        "read", "secret", why="returns credentials for the cluster"
    ),
    "GetOnClusterAppUIPresignedURL": row("read", "secret", why="returns a signed address"),
    "GetPersistentAppUIPresignedURL": row("read", "secret", why="returns a signed address"),
    "GetSessionEndpoint": row("read", "secret", why="returns an address and token for a session"),
    "PutAutoTerminationPolicy": row(
        "replace", why="the cluster is terminated once it has been idle for this long"
    ),
    "PutBlockPublicAccessConfiguration": row(
        "replace", "unguard", why="replaces which clusters may be open to the world"
    ),
    "SetKeepJobFlowAliveWhenNoSteps": row(
        "delete", why="may let the cluster be terminated after its last step"
    ),
    "SetTerminationProtection": row(
        "update", "unguard", why="may switch termination protection off"
    ),
    "SetUnhealthyNodeReplacement": row(
        "update", "disrupt", why="nodes that are unhealthy may be terminated and replaced"
    ),
    "SetVisibleToAllUsers": row("update", "access", why="changes who sees the cluster"),
    "StartNotebookExecution": row("execute", why="runs a notebook"),
    "TerminateJobFlows": row(
        "delete",
        why="terminates clusters; what is not in S3 is lost",
        safer="SetTerminationProtection, or let the steps end first",
    ),
    "UpdateStudioSessionMapping": row(
        "update", "access", why="changes what a user may do in the studio"
    ),
}
