"""What do the Secrets Manager operations do where their names mislead?"""

from __future__ import annotations

from ..row import Row, row, rows

OPERATIONS: dict[str, Row] = {
    "AssociateCrossAccountReplica": row(
        "update", "access", why="copies the secret to another account"
    ),
    "BatchGetSecretValue": row("read", "secret", why="returns secret values"),
    "CancelRotateSecret": row("update", "unguard", why="the secret is no longer rotated"),
    "DeleteResourcePolicy": row("delete", "access", why="removes who else may use the secret"),
    "DeleteSecret": row(
        "delete",
        why="schedules the secret for deletion; readers fail at once",
        safer="RecoveryWindowInDays=30; RestoreSecret takes it back within it",
    ),
    "GetRandomPassword": row("read", why="returns a random password that is stored nowhere"),
    "GetSecretValue": row("read", "secret", why="returns a secret value"),
    "PutResourcePolicy": row("replace", "access", why="replaces who else may use the secret"),
    "PutSecretValue": row(
        "replace",
        why="the new value becomes the current one",
        safer='VersionStages=["AWSPENDING"] stores it beside the current one',
    ),
    "RestoreSecret": row("update", why="takes back a pending deletion"),
    "RotateSecret": row("replace", why="replaces the secret's value by rotation"),
    "StopReplicationToReplica": row(
        "update", "disrupt", why="the replica no longer follows its primary"
    ),
    "UpdateSecret": row(
        "replace",
        why="overwrites the value or the key of the secret",
        safer='PutSecretValue with VersionStages=["AWSPENDING"]',
    ),
    "UpdateSecretVersionStage": row(
        "replace", why="another version becomes the one that readers get"
    ),
    "ValidateResourcePolicy": row("read", why="checks a policy and attaches nothing"),
    **rows(
        "delete",
        why={
            "DisassociateCrossAccountReplica": "the other account's copy is no longer kept current",
            "RemoveRegionsFromReplication": "programs in these regions lose the secret",
        },
    ),
}
