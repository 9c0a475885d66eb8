"""What do the KMS operations do where their names mislead?"""

from __future__ import annotations

from ..row import Row, row

OPERATIONS: dict[str, Row] = {
    "CancelKeyDeletion": row("update", why="keeps the key; EnableKey makes it usable again"),
    "ConnectCustomKeyStore": row("update", why="connects a key store"),
    "CreateGrant": row("create", "access", why="lets a principal use the key"),
    "Decapsulate": row("read", "secret", why="returns a shared secret"),
    "Decrypt": row("read", "secret", why="returns plaintext"),
    "DeleteCustomKeyStore": row("delete", why="removes the connection to the key store"),
    "DeleteImportedKeyMaterial": row(
        "delete",
        "disrupt",
        why="nothing can be decrypted until the same material is imported again",
        safer="DisableKey stops the use of the key as well",
    ),
    "DeriveSharedSecret": row("read", "secret", why="returns a shared secret"),
    "DisableKey": row(
        "update", "disrupt", why="everything that needs the key fails until it is enabled again"
    ),
    "DisableKeyRotation": row(
        "update", "unguard", why="the key material is no longer changed each year"
    ),
    "DisconnectCustomKeyStore": row(
        "update", "disrupt", why="every key of the store is unusable while it is disconnected"
    ),
    "Encapsulate": row("read", why="returns a shared secret with its encapsulated form"),
    "GenerateDataKey": row("read", "secret", why="returns a data key; KMS keeps nothing"),
    "GenerateDataKeyPair": row("read", "secret", why="returns a key pair; KMS keeps nothing"),
    "GenerateDataKeyPairWithoutPlaintext": row(
        "read", why="returns an encrypted key pair; KMS keeps nothing"
    ),
    "GenerateDataKeyWithoutPlaintext": row(
        "read", why="returns an encrypted data key; KMS keeps nothing"
    ),
    "GenerateMac": row("read", why="computes a code over a message"),
    "GenerateRandom": row("read", why="returns random bytes"),
    "ImportKeyMaterial": row(
        "update",
        "disrupt",
        why="the key stops working when its material expires",
        safer="ExpirationModel=KEY_MATERIAL_DOES_NOT_EXPIRE",
    ),
    "PutKeyPolicy": row(
        "replace",
        "access",
        why="replaces who may use and administer the key",
        safer="CreateGrant adds a principal without touching the policy",
    ),
    "ReEncrypt": row("read", why="returns the ciphertext under another key"),
    "RetireGrant": row("delete", "access", why="takes the use of the key away"),
    "RevokeGrant": row("delete", "access", why="takes the use of the key away"),
    "RotateKeyOnDemand": row(
        "update", why="adds key material; what the old one encrypted stays readable"
    ),
    "ScheduleKeyDeletion": row(
        "delete",
        "commit",
        why="after the waiting period nothing under this key can ever be decrypted",
        safer="DisableKey, or the longest waiting period (30 days)",
    ),
    "Sign": row("read", why="computes a signature"),
    "UpdateAlias": row(
        "replace",
        why="the alias points to another key; who encrypts by alias uses that one",
        safer="a new alias",
    ),
    "UpdateCustomKeyStore": row("update", why="changes the properties of a key store"),
    "UpdatePrimaryRegion": row(
        "update", "disrupt", why="another region's replica becomes the primary key"
    ),
    "DeleteAlias": row(
        "delete", why="callers that name the key by the alias fail; the key itself stays"
    ),
}
