"""What do the AgentCore control operations do where their names mislead?"""

from __future__ import annotations

from ..row import Row, row

OPERATIONS: dict[str, Row] = {
    "BatchPutGatewayRateLimits": row(
        "replace", why="overwrites rate limits that have the same keys"
    ),
    "DeletePolicy": row("delete", "access", why="removes a policy"),
    "DeleteResourcePolicy": row("delete", "access", why="removes who else may use it"),
    "PutResourcePolicy": row("replace", "access", why="replaces who else may use it"),
    "ResetTokenVaultKeyMaterial": row(
        "replace",
        "commit",
        why="the vault is encrypted anew; what only the old key could open is lost",
    ),
    "RotatePaymentConnectorCredentials": row(
        "replace", "disrupt", why="the old credentials stop working"
    ),
    "SetTokenVaultCMK": row("replace", why="changes the key that protects the vault"),
    "SubmitRegistryRecordForApproval": row("create", why="asks for a record to be approved"),
    "UpdateAgentRuntime": row(
        "replace", why="a new version with this code takes the place of the running one"
    ),
    "UpdateAgentRuntimeEndpoint": row("replace", why="the endpoint's callers get another version"),
    "UpdateApiKeyCredentialProvider": row("replace", why="replaces the stored key"),
    "UpdateDatasetExamples": row("replace", why="overwrites examples of the draft"),
    "UpdateGateway": row(
        "replace",
        why="replaces the whole configuration; omitted fields are reset",
        safer="GetGateway first and send every field back",
    ),
    "UpdateGatewayRateLimit": row("replace", why="replaces the limits"),
    "UpdateGatewayRule": row("replace", why="overwrites the rule's conditions or actions"),
    "UpdateGatewayTarget": row("replace", why="replaces the target's configuration"),
    "UpdateHarness": row("replace", why="overwrites what the harness runs and with which tools"),
    "UpdateHarnessEndpoint": row("replace", why="the endpoint's callers get another version"),
    "UpdateOauth2CredentialProvider": row("replace", why="replaces the stored credentials"),
    "UpdatePaymentCredentialProvider": row("replace", why="replaces the stored credentials"),
    "UpdatePolicy": row("replace", "access", why="replaces what agents may do"),
    "UpdateWorkloadIdentity": row("replace", "access", why="replaces where tokens may be sent"),
}
