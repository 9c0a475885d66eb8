"""What do the ACM operations do where their names mislead?"""

from __future__ import annotations

from ..row import Row, row, rows
from ._common import UNTAGGED

OPERATIONS: dict[str, Row] = {
    "CreateAcmeExternalAccountBinding": row(
        "create", "access", why="lets clients register for certificates"
    ),
    "ExportCertificate": row("read", "secret", why="returns a private key"),
    "GetAcmeExternalAccountBindingCredentials": row(
        "read", "secret", why="returns credentials for requesting certificates"
    ),
    "PutAccountConfiguration": row("update", why="changes when expiry events are sent"),
    "RevokeAcmeAccount": row(
        "delete", "access", "commit", why="the account can never request certificates again"
    ),
    "RevokeAcmeExternalAccountBinding": row(
        "delete", "access", why="no new accounts can register through it"
    ),
    "RevokeCertificate": row(
        "delete",
        "commit",
        why="who uses the certificate is no longer trusted; it cannot be undone",
        safer="replace it where it is used, then let it expire",
    ),
    "RemoveTagsFromCertificate": UNTAGGED,
    **rows(
        "delete",
        why={
            "DeleteAcmeDomainValidation": "ACME clients get no more certificates for the domain",
            "DeleteAcmeEndpoint": "ACME clients get no more certificates from the endpoint",
            "DeleteAcmeExternalAccountBinding": "its credentials register no more ACME clients",
            "DeleteCertificate": "removes a certificate with its private key for good",
        },
    ),
}
