"""Which changes to a workspace concern its role, its network or whom it lets in?"""

from __future__ import annotations

from ..row import Rule, row
from ..tables.grafana import OPERATIONS
from ._common import ByMember, unless

_CHANGED = OPERATIONS["UpdateWorkspace"]
_OTHERS = """
    accountAccessType organizationRoleName permissionType stackSetName workspaceDataSources
    workspaceNotificationDestinations workspaceOrganizationalUnits workspaceRoleArn
    vpcConfiguration networkAccessControl ipAddressType
"""

RULES: dict[str, Rule] = {
    "UpdateWorkspace": ByMember(
        row("update", why="changes name or description"),
        "workspaceId workspaceName workspaceDescription",
        {
            **dict.fromkeys(_OTHERS.split(), _CHANGED),
            "removeVpcConfiguration": unless(
                row("delete", "disrupt", why="the workspace leaves its network"), False
            ),
            "removeNetworkAccessConfiguration": unless(
                row("delete", "access", why="every address may reach the workspace"), False
            ),
        },
    ),
}
