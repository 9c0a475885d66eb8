"""Which `securityagent` operations do other than their names say?"""

from __future__ import annotations

from ..row import Row, row

OPERATIONS: dict[str, Row] = {
    "BatchExportFindings": row("create", why="opens issues in a tracker"),
    "CreateMembership": row("create", "access", why="lets someone into the agent space"),
    "StartPentestJob": row("execute", "disrupt", why="attacks what is in its scope"),
    "UpdateIntegratedResources": row("replace", "access", why="replaces what the agent may reach"),
    "UpdateIntegration": row(
        "replace",
        "secret",
        why="replaces the secret that signs the integration's notices, and hands it out",
        safer="webhookAction=CREATE_IF_ABSENT",
    ),
    "UpdatePentest": row("replace", why="replaces what is attacked"),
    "UpdatePrivateConnectionCertificate": row(
        "replace", why="replaces the certificate of the connection"
    ),
    "VerifyTargetDomain": row("update", why="verifies a domain"),
}
