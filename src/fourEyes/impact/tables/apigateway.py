"""What do the API Gateway (REST) operations do where their names mislead?"""

from __future__ import annotations

from ..row import Row, row, rows

_INVOKED = row("execute", why="calls the backend for real, past the stage's protections")

OPERATIONS: dict[str, Row] = {
    "CreateApiKey": row("create", "secret", why="hands out an API key"),
    "FlushStageAuthorizersCache": row("update", why="drops cached answers only"),
    "FlushStageCache": row("update", why="drops cached answers only"),
    "PutGatewayResponse": row(
        "replace",
        why="overwrites the response of this type",
        lookup="apigateway/GetGatewayResponse",
    ),
    "PutIntegration": row(
        "replace",
        why="overwrites what stands behind the method",
        lookup="apigateway/GetIntegration",
    ),
    "PutIntegrationResponse": row(
        "replace",
        why="overwrites the response of this status",
        lookup="apigateway/GetIntegrationResponse",
    ),
    "PutMethod": row("create", why="fails where the method exists"),
    "PutMethodResponse": row("create", why="fails where the response exists"),
    "PutRestApi": row(
        "replace",
        why="overwrites the API, or the parts of it that the body names",
        safer="ImportRestApi makes a new API",
    ),
    "TestInvokeAuthorizer": _INVOKED,
    "TestInvokeMethod": _INVOKED,
    "UpdateAuthorizer": row("update", "access", why="changes who may call the API"),
    **rows(
        "delete",
        why={
            "DeleteApiKey": "clients that send this key are refused where one is asked for",
            "DeleteAuthorizer": "removes what decides who may call methods",
            "DeleteBasePathMapping": "clients of this path of the domain no longer reach the API",
            "DeleteClientCertificate": "backends no longer see that a call comes from the API",
            "DeleteDeployment": "removes a deployment that no stage serves",
            "DeleteDocumentationPart": "removes documentation; the API stays as it is",
            "DeleteDocumentationVersion": "removes documentation; the API stays as it is",
            "DeleteDomainName": "clients of this domain no longer reach the API",
            "DeleteDomainNameAccessAssociation": "a VPC endpoint no longer reaches the domain",
            "DeleteGatewayResponse": "such errors are answered in the default way again",
            "DeleteIntegration": "from the next deployment the method has no backend",
            "DeleteIntegrationResponse": "from the next deployment such answers are not passed on",
            "DeleteMethod": "from the next deployment the method is gone",
            "DeleteMethodResponse": "from the next deployment the method does not answer so",
            "DeleteModel": "removes a model of requests or answers",
            "DeleteRequestValidator": "from the next deployment requests are not validated by it",
            "DeleteResource": "from the next deployment the path and all below it are gone",
            "DeleteRestApi": "removes the API with all its stages: every caller is cut off",
            "DeleteStage": "callers of the stage are cut off",
            "DeleteUsagePlan": "keys of the plan no longer open its stages",
            "DeleteUsagePlanKey": "the key no longer opens the stages of the plan",
            "DeleteVpcLink": "methods no longer reach the backends behind the link",
            "RejectDomainNameAccessAssociation": "a VPC endpoint no longer reaches the domain",
        },
    ),
}
