"""Which Service Catalog calls do less, or more, than their names say?"""

from __future__ import annotations

from ..row import Params, Row, Rule, State, row
from ..tables.servicecatalog import OPERATIONS
from ._common import ByMember, is_exactly, unless, worst

_HIDDEN = row("update", "disrupt", why="it can no longer be chosen")


def _update_product(params: Params, state: State | None) -> Row | None:
    settings = params.get("ProvisioningPreferences", {})
    deletes = is_exactly(settings.get("StackSetOperationType"), "DELETE")
    removed = row("delete", why="removes stacks from accounts and regions")
    return worst(removed, OPERATIONS["UpdateProvisionedProduct"]) if deletes else None


RULES: dict[str, Rule] = {
    "UpdateProvisionedProduct": _update_product,
    "UpdateConstraint": ByMember(
        row("update", why="changes the description only"),
        "AcceptLanguage Id Description",
        {"Parameters": row("replace", "access", why="replaces the role or the limits of launches")},
    ),
    "UpdateProvisioningArtifact": ByMember(
        row("update", why="changes name or description, or lets the version be chosen"),
        "AcceptLanguage ProductId ProvisioningArtifactId Name Description",
        {
            "Active": unless(_HIDDEN, True),
            "Guidance": unless(
                row("update", "disrupt", why="the version can no longer be launched"), "DEFAULT"
            ),
        },
    ),
    "UpdateServiceAction": ByMember(
        row("update", why="changes name or description"),
        "Id Name Description AcceptLanguage",
        {"Definition": row("replace", why="replaces what the action runs")},
    ),
    "UpdateTagOption": ByMember(
        row("update", why="lets the option be chosen"),
        "Id",
        {
            "Active": unless(_HIDDEN, True),
            "Value": row("replace", why="replaces the option's value"),
        },
    ),
}
