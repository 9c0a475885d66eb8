"""Which `auditmanager` operations do other than their names say?"""

from __future__ import annotations

from ..row import Row, row

OPERATIONS: dict[str, Row] = {
    "BatchCreateDelegationByAssessment": row(
        "create", "access", why="lets others work on control sets"
    ),
    "RegisterOrganizationAdminAccount": row(
        "create", "access", why="makes an account the organisation's administrator of audits"
    ),
    "StartAssessmentFrameworkShare": row(
        "create", "access", why="shares a framework with another account"
    ),
    "UpdateAssessmentFramework": row("replace", why="replaces the control sets of the framework"),
    "UpdateControl": row("replace", why="replaces the sources of the control"),
    "UpdateSettings": row("update", "unguard", why="can stop the collection of evidence"),
}
