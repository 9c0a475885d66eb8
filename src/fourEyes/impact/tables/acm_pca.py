"""What do the Private CA operations do where their names mislead?"""

from __future__ import annotations

from ..row import Row, row

OPERATIONS: dict[str, Row] = {
    "CreatePermission": row("create", "access", why="lets ACM issue from this authority"),
    "DeleteCertificateAuthority": row(
        "delete",
        why="schedules the removal of the authority",
        safer="UpdateCertificateAuthority with Status=DISABLED",
    ),
    "DeletePermission": row("delete", "access", why="takes the right to issue away"),
    "DeletePolicy": row("delete", "access", why="takes the use of the authority away from others"),
    "IssueCertificate": row("create", why="issues a certificate"),
    "PutPolicy": row("replace", "access", why="replaces who else may use the authority"),
    "RestoreCertificateAuthority": row("update", why="takes back a pending deletion"),
    "RevokeCertificate": row("delete", "commit", why="the certificate can never be trusted again"),
}
