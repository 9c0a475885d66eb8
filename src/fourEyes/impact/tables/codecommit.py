"""What do the CodeCommit operations do where their names mislead?"""

from __future__ import annotations

from ..row import Row, row

OPERATIONS: dict[str, Row] = {
    "BatchDisassociateApprovalRuleTemplateFromRepositories": row(
        "delete", "unguard", why="pull requests no longer need these approvals"
    ),
    "DeleteApprovalRuleTemplate": row(
        "delete", "unguard", why="pull requests no longer need these approvals"
    ),
    "DeleteBranch": row(
        "delete",
        why="removes the branch; commits that no other branch has become unreachable",
        safer="merge it, or note its commit id",
    ),
    "DeleteFile": row("delete", why="removes the file in a new commit; history keeps it"),
    "DeletePullRequestApprovalRule": row(
        "delete", "unguard", why="the pull request no longer needs this approval"
    ),
    "DisassociateApprovalRuleTemplateFromRepository": row(
        "delete", "unguard", why="pull requests no longer need these approvals"
    ),
    "PutCommentReaction": row("create", why="adds a reaction"),
    "PutFile": row("update", why="commits a new version of the file; history keeps the old one"),
    "PutRepositoryTriggers": row("replace", why="replaces every trigger of the repository"),
    "TestRepositoryTriggers": row("create", why="sends a test event to the triggers"),
    "UpdateApprovalRuleTemplateContent": row(
        "replace", "unguard", why="changes which approvals pull requests need"
    ),
    "UpdatePullRequestApprovalRuleContent": row(
        "replace", "unguard", why="changes which approvals the pull request needs"
    ),
    "UpdateRepositoryName": row(
        "replace", "disrupt", why="clones and pipelines that use the old name break"
    ),
}
