"""Which `cognito-sync` operations do other than their names say?"""

from __future__ import annotations

from ..row import Row, row

OPERATIONS: dict[str, Row] = {
    "SetCognitoEvents": row("replace", why="replaces the function that runs on an event"),
    "SetIdentityPoolConfiguration": row("replace", why="replaces the push configuration"),
    "UpdateRecords": row("replace", why="overwrites the records of a dataset"),
}
