"""Which API Gateway (HTTP and WebSocket) calls do less, or more, than their names say?"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from ..row import Row, Rule, State, row
from ._common import ByMember, Judge, inside, unless, worst
from .apigateway import deployment

_ACCESS = row("update", "access", why="changes who may call the API, or as whom it acts")
_REPLACED = row("replace", why="replaces a part of what the API does")
_LOGS = row("replace", "unguard", why="replaces where requests are recorded")
_SILENT = row("update", "unguard", why="ends logs or metrics of the stage")
_UNCHECKED = row("update", "unguard", why="models are no longer validated when deployed")
_CUT = row("update", "disrupt", why="clients of the default address are cut off")


def _members(harmless: str, replaced: str, judges: Mapping[str, Row | Judge]) -> Rule:
    base = row("update", why="changes what describes or limits the API")
    return ByMember(base, harmless, {**dict.fromkeys(replaced.split(), _REPLACED), **judges})


_ROUTE = inside(
    {
        "LoggingLevel": unless(_SILENT, "ERROR", "INFO"),
        "DetailedMetricsEnabled": unless(_SILENT, True),
    },
    "DataTraceEnabled ThrottlingBurstLimit ThrottlingRateLimit",
)


def _routes(value: Mapping[str, Any], state: State | None) -> Row | None:
    return worst(*(_ROUTE(settings, state) for settings in value.values()))


RULES: dict[str, Rule] = {
    "CreateDeployment": deployment("StageName", "apigatewayv2/GetStage"),
    "UpdateApi": _members(
        "ApiId ApiKeySelectionExpression Description Name Version IpAddressType",
        "CorsConfiguration RouteKey RouteSelectionExpression Target",
        {
            "CredentialsArn": _ACCESS,
            "DisableExecuteApiEndpoint": unless(_CUT, False),
            "DisableSchemaValidation": unless(_UNCHECKED, False),
        },
    ),
    "UpdateStage": _members(
        "ApiId StageName Description AutoDeploy",
        "ClientCertificateId DeploymentId StageVariables",
        {
            "AccessLogSettings": _LOGS,
            "DefaultRouteSettings": _ROUTE,
            "RouteSettings": _routes,
        },
    ),
    "UpdateRoute": _members(
        "ApiId RouteId OperationName",
        "ModelSelectionExpression RequestModels RequestParameters RouteKey Target "
        "RouteResponseSelectionExpression",
        dict.fromkeys(
            ("AuthorizationType", "AuthorizerId", "AuthorizationScopes", "ApiKeyRequired"), _ACCESS
        ),
    ),
    "UpdateDomainName": _members(
        "DomainName",
        "DomainNameConfigurations RoutingMode",
        {"MutualTlsAuthentication": _ACCESS},
    ),
    "UpdateIntegration": _members(
        "ApiId IntegrationId Description TimeoutInMillis",
        "ConnectionId ConnectionType ContentHandlingStrategy IntegrationMethod IntegrationSubtype "
        "IntegrationType IntegrationUri PassthroughBehavior PayloadFormatVersion "
        "RequestParameters RequestTemplates ResponseParameters TemplateSelectionExpression "
        "TlsConfig",
        {"CredentialsArn": _ACCESS},
    ),
    "UpdateModel": _members("ApiId ModelId Description Name", "ContentType Schema", {}),
    "UpdateIntegrationResponse": _members(
        "ApiId IntegrationId IntegrationResponseId",
        "ContentHandlingStrategy IntegrationResponseKey ResponseParameters ResponseTemplates "
        "TemplateSelectionExpression",
        {},
    ),
    "UpdateRouteResponse": _members(
        "ApiId RouteId RouteResponseId",
        "ModelSelectionExpression ResponseModels ResponseParameters RouteResponseKey",
        {},
    ),
    "UpdatePortal": _members(
        "PortalId LogoUri PortalContent RumAppMonitorName",
        "EndpointConfiguration IncludedPortalProductArns",
        {"Authorization": _ACCESS},
    ),
}
