"""Which `proton` operations do other than their names say?"""

from __future__ import annotations

from ..row import Row, row

OPERATIONS: dict[str, Row] = {
    "AcceptEnvironmentAccountConnection": row(
        "update", "access", why="lets an account deploy into this one"
    ),
    "CreateEnvironmentAccountConnection": row(
        "create", "access", why="asks for a role in another account"
    ),
    "UpdateComponent": row("replace", why="redeploys the component"),
    "UpdateEnvironment": row("replace", why="redeploys the environment"),
    "UpdateEnvironmentAccountConnection": row(
        "update", "access", why="changes the role another account deploys with"
    ),
    "UpdateService": row(
        "replace", why="redeploys the service; instances left out of the spec are deleted"
    ),
    "UpdateServiceInstance": row("replace", why="redeploys the instance"),
    "UpdateServicePipeline": row("replace", why="redeploys the pipeline"),
    "UpdateServiceSyncConfig": row("replace", why="replaces where the service comes from"),
    "UpdateTemplateSyncConfig": row("replace", why="replaces where the template comes from"),
}
