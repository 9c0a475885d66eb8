"""What do the CloudTrail operations do where their names mislead?"""

from __future__ import annotations

from ..row import Row, row

OPERATIONS: dict[str, Row] = {
    "CancelQuery": row("update", why="stops a query, which only reads"),
    "CreateTrail": row("create", why="adds a trail"),
    "DeleteEventDataStore": row("delete", why="schedules the removal of the store and its events"),
    "DeleteResourcePolicy": row("delete", "access", why="removes who else may use it"),
    "DeleteTrail": row(
        "delete",
        "unguard",
        why="what is done in the account is no longer recorded by this trail",
        safer="keep it: a gap cannot be filled later",
    ),
    "DeregisterOrganizationDelegatedAdmin": row(
        "delete", "access", why="an account no longer administers the organization's trails"
    ),
    "GenerateQuery": row("read", why="drafts a query and does not run it"),
    "PutEventConfiguration": row("replace", "unguard", why="changes what events contain"),
    "PutEventSelectors": row("replace", "unguard", why="replaces which events the trail records"),
    "PutInsightSelectors": row(
        "replace",
        "unguard",
        why="replaces which insights are recorded; an empty list turns them off",
    ),
    "PutResourcePolicy": row("replace", "access", why="replaces who else may use it"),
    "RegisterOrganizationDelegatedAdmin": row(
        "create", "access", why="lets an account administer the organization's trails"
    ),
    "RestoreEventDataStore": row("update", why="takes back a pending deletion"),
    "SearchSampleQueries": row("read", why="searches AWS's sample queries"),
    "StartDashboardRefresh": row("update", why="runs the dashboard's queries"),
    "StopEventDataStoreIngestion": row("update", "unguard", why="events are no longer stored"),
    "StopImport": row("update", "disrupt", why="stops an import half way"),
    "StopLogging": row(
        "update",
        "unguard",
        why="what is done in the account is no longer recorded",
        safer="keep it on: the gap cannot be filled later",
    ),
}
