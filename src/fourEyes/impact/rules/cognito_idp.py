"""Which Cognito calls weaken sign-in or move a user's identity?"""

from __future__ import annotations

from ..row import Params, Row, Rule, State, row
from ._common import ByMember, inside, is_exactly, unless
from ._settings import ADDED, SETTINGS, Raising

_NO_FACTOR = row("update", "unguard", why="sign-in no longer needs this second factor")
_TRUSTED = row("update", "access", why="the device signs in without a second factor")
_ALIAS = "takes the address or number from the user who has it now"
_PREFERENCE = Raising(
    {
        f"{kind}MfaSettings.Enabled": unless(_NO_FACTOR, True)
        for kind in ("SMS", "SoftwareToken", "Email", "WebAuthn")
    }
)

_DEVICE = Raising({"DeviceRememberedStatus": unless(_TRUSTED, "not_remembered")})


def _no_options(options: object, state: State | None) -> Row | None:
    return None if options else _NO_FACTOR


# The list is the whole of what a user's second factor is sent to.
_OPTIONS = Raising({"MFAOptions": _no_options})

_MAYBE_LESS = _NO_FACTOR._replace(lookup="cognito-idp/GetUserPoolMfaConfig")


def _mfa(value: object, state: State | None) -> Row | None:
    if not is_exactly(value, "OPTIONAL"):
        return None if is_exactly(value, "ON") else _NO_FACTOR
    is_off = state is not None and is_exactly(state.get("MfaConfiguration"), "OFF")
    return None if is_off else _MAYBE_LESS


_demanded = ByMember(
    row("update", why="sign-in asks for a second factor, or may"),
    "UserPoolId SmsMfaConfiguration EmailMfaConfiguration",
    {
        "MfaConfiguration": _mfa,
        "SoftwareTokenMfaConfiguration": inside({"Enabled": unless(_NO_FACTOR, True)}),
        "WebAuthnConfiguration": row("replace", why="replaces the settings for passkeys"),
    },
)


def _set_user_pool_mfa_config(params: Params, state: State | None) -> Row | None:
    # What the call omits may fall back to off.
    return _demanded(params, state) if "MfaConfiguration" in params else None


RULES: dict[str, Rule] = {
    "AdminCreateUser": Raising(
        {"ForceAliasCreation": unless(row("replace", "access", why=_ALIAS), False)}, ADDED
    ),
    "AdminSetUserMFAPreference": _PREFERENCE,
    "AdminSetUserSettings": _OPTIONS,
    "AdminUpdateDeviceStatus": _DEVICE,
    "ConfirmSignUp": Raising(
        {"ForceAliasCreation": unless(row("replace", "access", why=_ALIAS), False)}, SETTINGS
    ),
    "SetUserMFAPreference": _PREFERENCE,
    "SetUserSettings": _OPTIONS,
    "SetUserPoolMfaConfig": _set_user_pool_mfa_config,
    "UpdateDeviceStatus": _DEVICE,
    "UpdateGroup": Raising(
        {
            "RoleArn": row("update", "access", why="members of the group get another role"),
            "Precedence": row("update", "access", why="changes which group's role counts"),
        }
    ),
}
