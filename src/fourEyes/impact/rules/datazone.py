"""Which changes of a domain let people in, or shut them out?"""

from __future__ import annotations

from ..row import Rule, row
from ._common import unless
from ._settings import Raising

RULES: dict[str, Rule] = {
    "UpdateDomain": Raising(
        {
            "singleSignOn.type": unless(
                row(
                    "update", "disrupt", "access", why="people can no longer sign in to the domain"
                ),
                "IAM_IDC",
            ),
            "singleSignOn.userAssignment": unless(
                row("update", "access", why="lets people in without assigning them"), "MANUAL"
            ),
            "singleSignOn.idcInstanceArn": row(
                "replace", "access", why="people of another directory sign in"
            ),
        }
    ),
}
