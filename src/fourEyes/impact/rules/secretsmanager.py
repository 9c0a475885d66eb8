"""Which Secrets Manager calls leave the value that readers get as it is?"""

from __future__ import annotations

from ..row import Params, Row, Rule, State, row
from ..tables.secretsmanager import OPERATIONS
from ._common import knows_all, unless
from ._settings import ADDED, Lowering, Raising

_OVERWRITES = row("replace", why="overwrites a secret of the same name in the other region")
_FORCED = Raising({"ForceOverwriteReplicaSecret": unless(_OVERWRITES, False)}, ADDED)


def _put_secret_value(params: Params, state: State | None) -> Row | None:
    stages = params.get("VersionStages")
    if type(stages) is not list or not stages or not all(type(one) is str for one in stages):
        return None
    known = "SecretId ClientRequestToken SecretBinary SecretString VersionStages"
    if "AWSCURRENT" in stages or not knows_all(params, known):
        return None
    return row("create", why="stores a version beside the current one")


RULES: dict[str, Rule] = {
    "CreateSecret": _FORCED,
    "DeleteSecret": Raising(
        {
            "ForceDeleteWithoutRecovery": unless(
                row("delete", "commit", why="removes the secret at once and for good"), False
            )
        },
        OPERATIONS["DeleteSecret"],
    ),
    "PutSecretValue": _put_secret_value,
    "ReplicateSecretToRegions": _FORCED,
    "UpdateSecret": Lowering(
        row("update", why="changes the description only"),
        {"Description": str},
        "SecretId ClientRequestToken",
    ),
}
