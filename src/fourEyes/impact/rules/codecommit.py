"""Which CodeCommit calls remove files, or give back an approval that was set aside?"""

from __future__ import annotations

from ..row import Rule, row
from ._common import filled
from ._settings import ADDED, Lowering, Raising, among

RULES: dict[str, Rule] = {
    "CreateCommit": Raising(
        {
            "deleteFiles": filled(
                row("delete", why="removes files in a new commit; history keeps them")
            )
        },
        ADDED,
    ),
    "OverridePullRequestApprovalRules": Lowering(
        row("update", why="the pull request needs its approvals again"),
        {"overrideStatus": "REVOKE"},
        "pullRequestId revisionId",
    ),
    "UpdatePullRequestStatus": Raising(
        {
            "pullRequestStatus": among(
                row("update", "commit", why="a closed pull request cannot be opened again"),
                "CLOSED",
            )
        }
    ),
}
