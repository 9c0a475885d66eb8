"""Which `connectcampaignsv2` operations do other than their names say?"""

from __future__ import annotations

from ..row import Row, row

OPERATIONS: dict[str, Row] = {
    "PutOutboundRequestBatch": row("create", why="adds contacts to a campaign"),
    "PutProfileOutboundRequestBatch": row("create", why="adds contacts to a campaign"),
    "UpdateCampaignFlowAssociation": row("replace", why="replaces the flow of a campaign"),
    "UpdateCampaignSource": row("replace", why="replaces whom a campaign addresses"),
}
