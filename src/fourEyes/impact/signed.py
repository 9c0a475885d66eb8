"""What would a request do that was signed by hand, or a login that was made by signing?"""

from __future__ import annotations

from .effects import Effect, Impact

OPERATION = "SignedRequest"
"""The name of such a call, which no model describes."""

# Services whose signed requests are passwords, or open a tunnel or a session: what is done under
# them nobody can see.
_LOGINS = frozenset(
    {
        "bedrock-agentcore",
        "dsql",
        "ec2-instance-connect",
        "elasticache",
        "iotdevicegateway",
        "kafka-cluster",
        "memorydb",
        "neptune-db",
        "rds-db",
        "sts",
    }
)

_LOGIN = Impact(
    Effect.EXECUTE,
    rule="signed/login",
    why="a login: what is done under it, queries or commands, cannot be seen",
)
_BY_HAND = Impact(
    Effect.UNKNOWN,
    rule="signed/by_hand",
    why="a request signed by hand, which names no operation",
    safer="make it by a client's method; or get exactly this request approved",
)


def judge_signed(service: str) -> Impact:
    """Return the impact of a hand-signed request to *service*, as its signature names it."""
    return _LOGIN if service in _LOGINS else _BY_HAND
