"""What do the Bedrock operations do where their names mislead?"""

from __future__ import annotations

from ..row import Row, row

OPERATIONS: dict[str, Row] = {
    "CreateFoundationModelAgreement": row(
        "create", "commit", why="accepts the terms and prices of a model"
    ),
    "DeleteEnforcedGuardrailConfiguration": row(
        "delete", "unguard", why="the guardrail is no longer enforced"
    ),
    "DeleteGuardrail": row("delete", "unguard", why="the guardrail is gone"),
    "DeleteModelInvocationLoggingConfiguration": row(
        "delete", "unguard", why="model calls are no longer logged"
    ),
    "DeleteResourcePolicy": row("delete", "access", why="removes who else may use it"),
    "PutAccountDataRetention": row("replace", why="changes how long the account's data is kept"),
    "PutEnforcedGuardrailConfiguration": row(
        "replace", "unguard", why="replaces which guardrail is enforced"
    ),
    "PutModelInvocationLoggingConfiguration": row(
        "replace", "unguard", why="replaces how model calls are logged"
    ),
    "PutResourcePolicy": row("replace", "access", why="replaces who else may use it"),
    "PutUseCaseForModelAccess": row("create", why="hands in a use case"),
    "UpdateAutomatedReasoningPolicyAnnotations": row("replace", why="replaces all annotations"),
    "UpdateCustomModelDeployment": row(
        "replace", why="another model answers under the same deployment"
    ),
    "UpdateGuardrail": row(
        "replace",
        "unguard",
        why="replaces every rule of the guardrail",
        safer="CreateGuardrailVersion first, so that the old rules can be used",
    ),
}
