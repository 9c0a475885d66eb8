"""Which changes leave everybody's rights as they are, and which ones let others in?"""

from __future__ import annotations

from ..row import Rule, row
from ..tables.sso_admin import OPERATIONS
from ._common import ByMember
from ._settings import Raising
from .identitystore import NETWORK

RULES: dict[str, Rule] = {
    "UpdateInstance": Raising(
        {
            "NetworkConfiguration": NETWORK,
            "PermissionSetsEnabled": row(
                "update", "commit", why="permission sets cannot be switched off again"
            ),
        }
    ),
    "UpdatePermissionSet": ByMember(
        row("update", why="changes the description or the page users land on"),
        "InstanceArn PermissionSetArn Description RelayState",
        {"SessionDuration": OPERATIONS["UpdatePermissionSet"]},
    ),
}
