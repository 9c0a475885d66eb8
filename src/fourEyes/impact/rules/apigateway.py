"""Which API Gateway (REST) calls do less, or more, than their names say?"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from ..row import Params, Row, Rule, State, row
from ..tables.apigateway import OPERATIONS
from ._common import create_where_absent, is_exactly, worst
from ._later import content_first
from ._settings import created_where_absent

_EDITED = row("update", why="changes what describes, measures or limits the API")
_ADDED = row("update", why="adds to the API")
_REMOVED = row("delete", why="removes a part of the API")
_REPLACED = row("replace", why="replaces a part of the API")
_ACCESS = row("update", "access", why="changes who may call the API")
_LOG_OFF = row("update", "unguard", why="ends logs or metrics of the API")

# Replacing one of these changes words, measurements or limits, not what the API does.
_HARMLESS = re.compile(
    r"/(description|name|displayName|operationName|minimumCompressionSize|tracingEnabled|documentationVersion"
    r"|remaining|tags/.*|properties|cacheClusterSize|throttle/.*|quota/.*|customerId"
    r"|.*/(logging/(loglevel|dataTrace)|metrics/enabled|throttling/\w+|caching/\w+))"
)
_ACCESS_PATH = re.compile(
    r"(?i)/.*(policy|authoriz|apikeyrequired|apikeysource|credentials|rolearn|mutualtls|certificate)"
)
_SILENCED = re.compile(r"(?i)/.*(loglevel|metrics/enabled|tracingEnabled)")


def _patch(params: Params, state: State | None) -> Row | None:
    """Judge a patch by all of its operations; see RFC 6902 for what they mean."""
    operations = params.get("patchOperations")
    return worst(*map(_operation, operations)) if operations else None


def _operation(operation: Mapping[str, Any]) -> Row | None:
    path = operation["path"]
    return worst(
        _step(operation.get("op"), path),
        _ACCESS if _ACCESS_PATH.match(path) else None,
        _LOG_OFF if _silences(operation) else None,
    )


def _step(step: object, path: str) -> Row:
    if step == "test":
        return _EDITED
    if step == "add":
        return _ADDED
    if step == "replace" and _HARMLESS.fullmatch(path):
        return _EDITED
    return _REMOVED if step == "remove" else _REPLACED


def _silences(operation: Mapping[str, Any]) -> bool:
    off = is_exactly(str(operation.get("value")).lower(), "off", "false")
    return off and bool(_SILENCED.match(operation["path"]))


def _authorizer(params: Params, state: State | None) -> Row | None:
    return worst(_patch(params, state), _ACCESS) if params else None


def deployment(stage: str, lookup: str) -> Rule:
    """Judge a new deployment; *stage* is the member that names the stage which gets it at once."""
    served = row(
        "replace",
        why="an existing stage serves the new deployment at once",
        safer=f"omit {stage}, or deploy to a new stage",
        lookup=lookup,
    )

    def rule(params: Params, state: State | None) -> Row | None:
        is_new = state is not None and state.get("exists") is False
        return None if stage not in params or is_new else served

    return rule


_ACTS = row("execute", why="calls an AWS service, and may change it, at every request")
_CALLS_FUNCTION = re.compile(
    r"arn:[\w-]+:apigateway:[\w-]+:lambda:path/[\d-]+/functions/[\w:$-]+"
    r"/(response-streaming-)?invocations"
)


def _backend(params: Params, state: State | None) -> Row | None:
    """Judge what stands behind a method: an action of an AWS service is done at every request."""
    if is_exactly(params.get("type", "MOCK"), "MOCK", "HTTP", "HTTP_PROXY"):
        return None
    uri = params.get("uri")
    return None if isinstance(uri, str) and _CALLS_FUNCTION.fullmatch(uri) else _ACTS


_integration = content_first(
    _backend,
    create_where_absent(
        OPERATIONS["PutIntegration"],
        "restApiId resourceId httpMethod type integrationHttpMethod uri connectionType "
        "connectionId credentials requestParameters requestTemplates passthroughBehavior "
        "cacheNamespace cacheKeyParameters contentHandling timeoutInMillis tlsConfig "
        "responseTransferMode integrationTarget",
    ),
    OPERATIONS["PutIntegration"],
)


def _documentation(params: Params, state: State | None) -> Row | None:
    if is_exactly(params.get("mode", "merge"), "merge"):
        return None
    return row("replace", why="overwrites the documentation there is")


_PATCHED = (
    "Account ApiKey Authorizer BasePathMapping ClientCertificate Deployment DocumentationPart "
    "DocumentationVersion DomainName GatewayResponse Integration IntegrationResponse Method "
    "MethodResponse Model RequestValidator Resource RestApi Stage Usage UsagePlan VpcLink"
)

RULES: dict[str, Rule] = {
    **{f"Update{resource}": _patch for resource in _PATCHED.split()},
    "UpdateAuthorizer": _authorizer,
    "CreateDeployment": deployment("stageName", "apigateway/GetStage"),
    "ImportDocumentationParts": _documentation,
    "PutGatewayResponse": created_where_absent(
        "restApiId responseType statusCode responseParameters responseTemplates"
    ),
    "PutIntegration": _integration,
    "PutIntegrationResponse": created_where_absent(
        "restApiId resourceId httpMethod statusCode selectionPattern responseParameters "
        "responseTemplates contentHandling"
    ),
}
