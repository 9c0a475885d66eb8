"""Which ACM calls replace a certificate, lower its protection, or let more be issued?"""

from __future__ import annotations

from ..row import Rule, row
from ._common import unless
from ._settings import ADDED, Raising

RULES: dict[str, Rule] = {
    "ImportCertificate": Raising(
        {
            "CertificateArn": row(
                "replace",
                why="replaces the certificate wherever it is used",
                safer="omit CertificateArn: the certificate is then added as a new one",
            )
        },
        ADDED,
    ),
    "UpdateAcmeDomainValidation": Raising(
        {
            "PrevalidationOptions.DnsPrevalidation.DomainScope.*": unless(
                row("update", "access", why="certificates are issued for more names unasked"),
                "DISABLED",
            )
        }
    ),
    "UpdateCertificateOptions": Raising(
        {
            "Options.CertificateTransparencyLoggingPreference": unless(
                row("update", "unguard", why="the certificate is no longer logged publicly"),
                "ENABLED",
            ),
            "Options.Export": unless(
                row("update", "access", why="the private key can be exported"), "DISABLED"
            ),
        }
    ),
}
