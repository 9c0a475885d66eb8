"""Which permission set updates leave everybody's rights as they are?"""

from __future__ import annotations

from ..row import Rule, row
from ..tables.sso_admin import OPERATIONS
from ._common import ByMember

RULES: dict[str, Rule] = {
    "UpdatePermissionSet": ByMember(
        row("update", why="changes the description or the page users land on"),
        "InstanceArn PermissionSetArn Description RelayState",
        {"SessionDuration": OPERATIONS["UpdatePermissionSet"]},
    ),
}
