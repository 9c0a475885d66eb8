"""What do the CloudFront operations do where their names mislead?"""

from __future__ import annotations

from ..row import Row, row

_WHOLE = "replaces the whole configuration: what the call omits is reset"
_STAGE = "CopyDistribution and try the change on the staging distribution"
_REPLACED = row("replace", why=_WHOLE, safer="send the configuration just read, with your change")
_TRUST = row("replace", "access", why="replaces whom or what is trusted")
_NO_FIREWALL = row("delete", "unguard", why="no web ACL filters the requests any more")

OPERATIONS: dict[str, Row] = {
    "AssociateAlias": row("replace", "disrupt", why="moves an alias off another distribution"),
    "AssociateDistributionWebACL": row("replace", "unguard", why="replaces the web ACL there was"),
    "AssociateDistributionTenantWebACL": row(
        "replace", "unguard", why="replaces the web ACL there was"
    ),
    "DisassociateDistributionWebACL": _NO_FIREWALL,
    "DisassociateDistributionTenantWebACL": _NO_FIREWALL,
    "DeleteDistribution": row("delete", why="removes a distribution", safer="Enabled=False"),
    "DeleteResourcePolicy": row("delete", "access", why="removes the policy"),
    "DeleteRealtimeLogConfig": row("delete", "unguard", why="ends the record of requests"),
    "PublishFunction": row("replace", why="replaces the code that runs live", safer="TestFunction"),
    "PublishConnectionFunction": row(
        "replace", why="replaces the code that runs live", safer="TestConnectionFunction"
    ),
    "PutResourcePolicy": row("replace", "access", why="replaces the whole policy"),
    "UpdateAnycastIpList": row("replace", why="replaces addresses of the list"),
    "UpdateCachePolicy": _REPLACED,
    "UpdateConnectionFunction": row("replace", why="replaces the code under development"),
    "UpdateContinuousDeploymentPolicy": row(
        "replace", "disrupt", why="changes which traffic the staging distribution gets"
    ),
    "UpdateDistribution": row("replace", why=_WHOLE, safer=_STAGE),
    "UpdateDistributionTenant": row("replace", why="replaces domains or settings of the tenant"),
    "UpdateDistributionWithStagingConfig": row(
        "replace", why="the staging configuration replaces the one in production"
    ),
    "UpdateDomainAssociation": row(
        "replace", "disrupt", why="moves a domain off another distribution"
    ),
    "UpdateFieldLevelEncryptionConfig": row("replace", "unguard", why=_WHOLE),
    "UpdateFieldLevelEncryptionProfile": row("replace", "unguard", why=_WHOLE),
    "UpdateFunction": row("replace", why="replaces the code under development"),
    "UpdateKeyGroup": _TRUST,
    "UpdateOriginAccessControl": _TRUST,
    "UpdateTrustStore": _TRUST,
    "UpdateOriginRequestPolicy": _REPLACED,
    "UpdateRealtimeLogConfig": row("replace", "unguard", why=_WHOLE),
    "UpdateResponseHeadersPolicy": _REPLACED,
    "UpdateStreamingDistribution": _REPLACED,
    "UpdateVpcOrigin": _REPLACED,
}
