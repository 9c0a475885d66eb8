"""What do the Step Functions operations do where their names mislead?"""

from __future__ import annotations

from ..row import Row, row, rows

OPERATIONS: dict[str, Row] = {
    "DeleteStateMachine": row("delete", why="removes the state machine and stops its executions"),
    "GetActivityTask": row("update", why="takes a task from the queue"),
    "PublishStateMachineVersion": row("create", why="freezes the present definition as a version"),
    "RedriveExecution": row("update", why="runs the failed steps again"),
    "StartExecution": row(
        "execute",
        why="runs the steps of the state machine",
        safer="ValidateStateMachineDefinition or TestState with a mock",
    ),
    "StartSyncExecution": row("execute", why="runs the steps of the state machine"),
    "StopExecution": row("update", "disrupt", why="aborts work in progress"),
    "TestState": row("execute", why="runs the state with the given role"),
    "UpdateStateMachine": row(
        "replace",
        why="overwrites the definition, role or logging of the state machine",
        safer="publish a version first, so that an alias can go back",
    ),
    "UpdateStateMachineAlias": row(
        "replace", why="the alias's callers get another version of the state machine"
    ),
    **rows(
        "delete",
        why={
            "DeleteActivity": "steps that wait for the activity's workers get no answer",
            "DeleteStateMachineAlias": "callers that name the alias can start nothing any more",
            "DeleteStateMachineVersion": "no execution of this version can be started any more",
        },
    ),
}
