"""Which Cognito calls weaken sign-in or move a user's identity?"""

from __future__ import annotations

from ..row import Rule, row
from ._common import unless
from ._settings import ADDED, SETTINGS, Raising

_NO_FACTOR = row("update", "unguard", why="sign-in no longer needs this second factor")
_ALIAS = "takes the address or number from the user who has it now"
_PREFERENCE = Raising(
    {
        f"{kind}MfaSettings.Enabled": unless(_NO_FACTOR, True)
        for kind in ("SMS", "SoftwareToken", "Email", "WebAuthn")
    }
)

RULES: dict[str, Rule] = {
    "AdminCreateUser": Raising(
        {"ForceAliasCreation": unless(row("replace", "access", why=_ALIAS), False)}, ADDED
    ),
    "AdminSetUserMFAPreference": _PREFERENCE,
    "ConfirmSignUp": Raising(
        {"ForceAliasCreation": unless(row("replace", "access", why=_ALIAS), False)}, SETTINGS
    ),
    "SetUserMFAPreference": _PREFERENCE,
    "SetUserPoolMfaConfig": Raising(
        {
            "MfaConfiguration": unless(_NO_FACTOR, "ON"),
            "SoftwareTokenMfaConfiguration.Enabled": unless(_NO_FACTOR, True),
            "WebAuthnConfiguration": row("replace", why="replaces the settings for passkeys"),
        }
    ),
    "UpdateGroup": Raising(
        {
            "RoleArn": row("update", "access", why="members of the group get another role"),
            "Precedence": row("update", "access", why="changes which group's role counts"),
        }
    ),
}
