"""What do the Route 53 operations do where their names mislead?"""

from __future__ import annotations

from ..row import Row, row, rows

OPERATIONS: dict[str, Row] = {
    "ChangeCidrCollection": row("replace", why="changes or deletes address blocks"),
    "ChangeResourceRecordSets": row(
        "replace",
        why="changes or deletes DNS records",
        safer="Action=CREATE fails where the record exists; else lower its TTL first",
    ),
    "CreateVPCAssociationAuthorization": row(
        "create", "access", why="lets another account's VPC use the zone"
    ),
    "DeleteVPCAssociationAuthorization": row(
        "delete", "access", why="another account's VPC may no longer be added to the zone"
    ),
    "DeactivateKeySigningKey": row(
        "update", "disrupt", "unguard", why="signatures of the zone may stop validating"
    ),
    "DeleteHostedZone": row(
        "delete", why="removes a zone; a new one gets other name servers", safer="lower TTLs first"
    ),
    "DeleteResourceRecordSetProtections": row(
        "delete", "unguard", why="the records can be changed or deleted again"
    ),
    "DeleteQueryLoggingConfig": row("delete", "unguard", why="ends the record of DNS queries"),
    "DisableHostedZoneDNSSEC": row(
        "update", "disrupt", "unguard", why="the zone is no longer signed"
    ),
    "UpdateTrafficPolicyInstance": row(
        "replace", "disrupt", why="replaces the records that the policy made"
    ),
    **rows(
        "delete",
        why={
            "DeleteCidrCollection": "removes a collection of address blocks",
            "DeleteHealthCheck": "records that rely on the check may no longer fail over",
            "DeleteKeySigningKey": "removes a key that has signed the zone, once it is inactive",
            "DeleteReusableDelegationSet": "gives up name servers that no zone uses",
            "DeleteTrafficPolicy": "removes a version of a traffic policy",
            "DeleteTrafficPolicyInstance": "removes DNS records: their names no longer resolve",
            "DisassociateVPCFromHostedZone": "names of the zone no longer resolve in the VPC",
        },
    ),
}
