"""Which `connectcampaignsv2` operations do other than their names say?"""

from __future__ import annotations

from ..row import Row, row

OPERATIONS: dict[str, Row] = {
    "UpdateCampaignFlowAssociation": row("replace", why="replaces the flow of a campaign"),
    "UpdateCampaignSource": row("replace", why="replaces whom a campaign addresses"),
}
