"""What do the Elastic Beanstalk operations do where their names mislead?"""

from __future__ import annotations

from ..row import Row, row

_BLUE_GREEN = "a new environment beside it, then SwapEnvironmentCNAMEs"

OPERATIONS: dict[str, Row] = {
    "AbortEnvironmentUpdate": row("update", "disrupt", why="rolls a running update back"),
    "ApplyEnvironmentManagedAction": row(
        "update", "disrupt", why="applies a platform update at once"
    ),
    "AssociateEnvironmentOperationsRole": row(
        "update", "access", why="another role acts on the environment"
    ),
    "DisassociateEnvironmentOperationsRole": row(
        "delete", "access", why="no role acts on the environment any more"
    ),
    "ComposeEnvironments": row("replace", why="updates environments that exist already"),
    "RebuildEnvironment": row(
        "replace",
        "disrupt",
        why="deletes and recreates all resources of the environment, its database included",
        safer=_BLUE_GREEN,
    ),
    "RequestEnvironmentInfo": row("create", why="collects logs"),
    "SwapEnvironmentCNAMEs": row(
        "replace", "disrupt", why="the two environments get each other's traffic"
    ),
    "TerminateEnvironment": row(
        "delete", why="terminates all resources of the environment", safer=_BLUE_GREEN
    ),
    "UpdateApplicationResourceLifecycle": row(
        "replace", why="replaces the rules by which versions are deleted"
    ),
    "UpdateEnvironment": row(
        "replace", why="deploys a version or replaces the configuration", safer=_BLUE_GREEN
    ),
}
