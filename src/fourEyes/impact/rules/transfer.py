"""Which Transfer Family changes let others in, or break the clients that are there?"""

from __future__ import annotations

from ..row import Row, Rule, row
from ._common import Judge, emptied, filled, unless
from ._settings import Raising

_ACCESS = row("update", "access", why="changes who can reach or sign in to the server")
_BROKEN = row("replace", "disrupt", why="clients that trust the old key or certificate break")
_UNLOGGED = row("update", "unguard", why="without a role transfers are no longer logged")
_LOGGED_ELSEWHERE = row("update", "unguard", why="replaces or ends the log of transfers")

_SERVER: dict[str, Row | Judge] = {
    **dict.fromkeys(
        ("EndpointDetails", "EndpointType", "IdentityProviderDetails", "IdentityProviderType"),
        _ACCESS,
    ),
    **dict.fromkeys(("HostKey", "Certificate"), _BROKEN),
    "Protocols": row("update", "disrupt", why="clients of other protocols are cut off"),
    "SecurityPolicyName": row("update", "unguard", why="accepts other ciphers and keys"),
    "LoggingRole": emptied(_UNLOGGED),
    "StructuredLogDestinations": _LOGGED_ELSEWHERE,
    "WorkflowDetails": row("replace", why="replaces what is done with each upload"),
}

RULES: dict[str, Rule] = {
    "UpdateAgreement": Raising(
        {
            "EnforceMessageSigning": unless(
                row("update", "unguard", why="messages without a signature are accepted"),
                "ENABLED",
            ),
            "AccessRole": row("update", "access", why="changes which files it may use"),
        }
    ),
    "UpdateConnector": Raising(
        {
            "Url": filled(row("replace", why="files go to another server")),
            "AccessRole": row("update", "access", why="changes which files it may use"),
            "LoggingRole": emptied(_UNLOGGED),
            "As2Config": row("replace", "unguard", why="replaces how messages are protected"),
            "SftpConfig": row("replace", "access", why="replaces how the server is trusted"),
        }
    ),
    "UpdateProfile": Raising(
        {"CertificateIds": row("replace", why="replaces the certificates of the partner")}
    ),
    "UpdateServer": Raising(_SERVER),
    "UpdateWebApp": Raising({"IdentityProviderDetails": _ACCESS, "EndpointDetails": _ACCESS}),
}
