"""Which `voice-id` operations do other than their names say?"""

from __future__ import annotations

from ..row import Row, row

OPERATIONS: dict[str, Row] = {
    "OptOutSpeaker": row("delete", why="the speaker's enrolment is deleted"),
    "StartSpeakerEnrollmentJob": row("create", why="enrols speakers"),
    "UpdateDomain": row("replace", why="clears and replaces all attributes"),
}
