"""Which `mturk` operations do other than their names say?"""

from __future__ import annotations

from ..row import Row, row

OPERATIONS: dict[str, Row] = {
    "AcceptQualificationRequest": row("update", "access", why="gives a worker a qualification"),
    "ApproveAssignment": row("update", "commit", why="pays a worker"),
    "AssociateQualificationWithWorker": row(
        "update", "access", why="gives a worker a qualification"
    ),
    "CreateAdditionalAssignmentsForHIT": row("create", "commit", why="offers more paid work"),
    "CreateHIT": row("create", "commit", why="offers paid work"),
    "CreateHITWithHITType": row("create", "commit", why="offers paid work"),
    "CreateWorkerBlock": row("create", "access", why="keeps a worker from working"),
    "SendBonus": row("create", "commit", why="pays a worker"),
    "UpdateExpirationForHIT": row("update", "disrupt", why="can end the work at once"),
    "UpdateHITTypeOfHIT": row("replace", why="replaces title, reward and terms of the work"),
    "UpdateNotificationSettings": row("replace", why="replaces the notification of the type"),
    "UpdateQualificationType": row("replace", why="replaces test and answer key"),
}
