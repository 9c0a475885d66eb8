"""Which KMS calls may lock everybody out of a key, or let others near it?"""

from __future__ import annotations

from ..row import Rule, row
from ..tables.kms import OPERATIONS
from ._common import unless
from ._policies import open_to_all
from ._settings import ADDED, Lowering, Raising

_LOCKOUT = "may leave a key that nobody can administer (lockout check bypassed)"
_NEW_KEY = Raising(
    {
        "BypassPolicyLockoutSafetyCheck": unless(
            row("create", "unguard", "commit", why=_LOCKOUT), False
        ),
        "Policy": open_to_all(row("create", "access", why="everyone may use the new key")),
    },
    ADDED,
)

RULES: dict[str, Rule] = {
    "CreateKey": _NEW_KEY,
    # Absent means that it expires.
    "ImportKeyMaterial": Lowering(
        row("update", why="imports material that does not expire; only the same fits again"),
        {"ExpirationModel": "KEY_MATERIAL_DOES_NOT_EXPIRE"},
        "KeyId ImportToken EncryptedKeyMaterial ImportType KeyMaterialDescription KeyMaterialId",
    ),
    "PutKeyPolicy": Raising(
        {
            "BypassPolicyLockoutSafetyCheck": unless(
                row("replace", "access", "unguard", "commit", why=_LOCKOUT), False
            )
        },
        OPERATIONS["PutKeyPolicy"],
    ),
    "ReplicateKey": _NEW_KEY,
    "UpdateCustomKeyStore": Raising(
        {
            "XksProxyConnectivity": unless(
                row("update", "access", why="the keys' proxy is reached over the internet"),
                "VPC_ENDPOINT_SERVICE",
            )
        },
        OPERATIONS["UpdateCustomKeyStore"],
    ),
}
