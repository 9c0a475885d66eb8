"""Which `wellarchitected` operations do other than their names say?"""

from __future__ import annotations

from ..row import Row, row

OPERATIONS: dict[str, Row] = {
    "CreateLensShare": row("create", "access", why="shares a lens"),
    "CreateProfileShare": row("create", "access", why="shares a profile"),
    "CreateTemplateShare": row("create", "access", why="shares a template"),
    "CreateWorkloadShare": row("create", "access", why="shares a workload"),
    "PutAgentRecommendationFeedback": row("create", why="sends feedback"),
    "UpdateGlobalSettings": row("update", "access", why="can share in the organisation"),
    "UpdateShareInvitation": row("update", "access", why="accepts or rejects a share"),
    "UpdateWorkloadShare": row("update", "access", why="changes what a share allows"),
    "UpgradeLensReview": row("update", "commit", why="upgrades the review for good"),
}
