"""Which Security Hub changes stop a control from being checked?"""

from __future__ import annotations

from ..row import Rule, row
from ._common import ByMember, creates, each, inside, unless
from ._settings import Lowering, Raising, among

_OFF = row("update", "unguard", why="controls are no longer checked")
_NOT_FOR_ALL = row("update", "unguard", why="new accounts are no longer checked")
_ON = row("update", why="controls are checked")
_association = inside(
    {"AssociationStatus": unless(_OFF, "ENABLED")}, "StandardsArn SecurityControlId UpdatedReason"
)

RULES: dict[str, Rule] = {
    # What became of the malware or the packet that a finding is about is no order.
    "BatchImportFindings": creates("reports findings"),
    "BatchUpdateStandardsControlAssociations": ByMember(
        _ON, "", {"StandardsControlAssociationUpdates": each(_association)}
    ),
    "UpdateInsight": Raising({"Filters": row("replace", why="replaces what the insight shows")}),
    "UpdateOrganizationConfiguration": Raising(
        {
            "AutoEnable": unless(_NOT_FOR_ALL, True),
            "AutoEnableStandards": among(_NOT_FOR_ALL, "NONE"),
            "OrganizationConfiguration": row(
                "replace", why="changes who decides about the accounts' settings"
            ),
        }
    ),
    "UpdateSecurityHubConfiguration": Raising({"AutoEnableControls": unless(_OFF, True)}),
    "UpdateStandardsControl": Lowering(_ON, {"ControlStatus": "ENABLED"}, "StandardsControlArn"),
}
