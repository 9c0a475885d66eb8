"""Which `partnercentral-selling` operations do other than their names say?"""

from __future__ import annotations

from ..row import Row, row

OPERATIONS: dict[str, Row] = {
    "AcceptEngagementInvitation": row("update", "commit", why="agrees to work on an opportunity"),
    "AssignOpportunity": row("update", "access", why="gives an opportunity to someone else"),
    "StartEngagementByAcceptingInvitationTask": row(
        "update", "commit", why="agrees to work on an opportunity"
    ),
    "SubmitOpportunity": row("update", "commit", why="hands the opportunity in"),
    "UpdateEngagementContext": row("replace", why="replaces the payload of the context"),
    "UpdateOpportunity": row("replace", why="what is left out is set to null"),
}
