"""Which `devops-agent` operations do other than their names say?"""

from __future__ import annotations

from ..row import Row, row

OPERATIONS: dict[str, Row] = {
    "AssociateService": row("replace", why="overwrites the existing association of the service"),
    "EnableOperatorApp": row("update", "access", why="lets the operator app into the agent space"),
    "UpdateApprovalAction": row("execute", why="decides on what an agent asked to do"),
    "UpdateAsset": row("replace", why="overwrites the asset"),
    "UpdateAssetFile": row("replace", why="overwrites the file"),
    "UpdateAssociation": row("replace", why="replaces the fields of the association"),
    "UpdateOperatorAppIdpConfig": row("replace", "access", why="replaces who may sign in"),
    "UpdatePrivateConnectionCertificate": row("replace", why="replaces a certificate"),
    "UpdateTrigger": row("replace", why="replaces what starts the agent"),
    "ValidateAwsAssociations": row("update", why="sets the status of associations"),
}
