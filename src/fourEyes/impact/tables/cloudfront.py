"""What do the CloudFront operations do where their names mislead?"""

from __future__ import annotations

from ..row import Row, row, rows

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
    **rows(
        "delete",
        why={
            "DeleteAnycastIpList": "gives up fixed addresses that clients may have allowed",
            "DeleteCachePolicy": "removes a cache policy that no distribution uses",
            "DeleteCloudFrontOriginAccessIdentity": "removes an identity that buckets let in",
            "DeleteConnectionFunction": "removes a function for new connections",
            "DeleteConnectionGroup": "clients of the group's address are no longer served",
            "DeleteContinuousDeploymentPolicy": "removes a policy for staged changes",
            "DeleteDistributionTenant": "the tenant's domains are no longer served",
            "DeleteFieldLevelEncryptionConfig": "removes rules of which fields are encrypted",
            "DeleteFieldLevelEncryptionProfile": "removes rules of which fields are encrypted",
            "DeleteFunction": "removes a function that no distribution uses",
            "DeleteKeyGroup": "removes keys for signed URLs that no distribution uses",
            "DeleteKeyValueStore": "removes a store with all keys and values in it",
            "DeleteMonitoringSubscription": "ends metrics that alarms may watch",
            "DeleteOriginAccessControl": "removes an origin access control that nothing uses",
            "DeleteOriginRequestPolicy": "removes a policy that no distribution uses",
            "DeletePublicKey": "removes a key that signed URLs are checked with",
            "DeleteResponseHeadersPolicy": "removes a policy that no distribution uses",
            "DeleteStreamingDistribution": "removes a streaming distribution that is disabled",
            "DeleteTrustStore": "removes the authorities by which clients were let in",
            "DeleteVpcOrigin": "removes the way to a private origin",
        },
    ),
}
