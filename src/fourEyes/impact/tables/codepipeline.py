"""What do the CodePipeline operations do where their names mislead?"""

from __future__ import annotations

from ..row import Row, row

OPERATIONS: dict[str, Row] = {
    "AcknowledgeJob": row("update", why="takes a job from the queue"),
    "AcknowledgeThirdPartyJob": row("update", why="takes a job from the queue"),
    "GetJobDetails": row("read", "secret", why="returns credentials for the job's artifacts"),
    "GetThirdPartyJobDetails": row(
        "read", "secret", why="returns credentials for the job's artifacts"
    ),
    "OverrideStageCondition": row("update", "unguard", why="sets a stage's condition aside"),
    "PollForJobs": row("create", "secret", why="returns jobs with credentials for their artifacts"),
    "PutActionRevision": row("create", why="announces a new source revision"),
    "PutApprovalResult": row(
        "execute",
        why="answers for a person whether the release goes on",
        safer="ask the person who is meant to approve",
    ),
    "PutJobFailureResult": row("update", why="reports that a job failed"),
    "PutJobSuccessResult": row("update", why="reports that a job succeeded"),
    "PutThirdPartyJobFailureResult": row("update", why="reports that a job failed"),
    "PutThirdPartyJobSuccessResult": row("update", why="reports that a job succeeded"),
    "RollbackStage": row("replace", "disrupt", why="puts an older release back"),
    "UpdateActionType": row("replace", why="overwrites the action type for everyone who uses it"),
    "UpdatePipeline": row(
        "replace",
        why="overwrites the whole pipeline",
        safer="GetPipeline first and send every stage back",
    ),
}
