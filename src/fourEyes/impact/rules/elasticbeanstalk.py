"""Which Elastic Beanstalk calls do less, or more, than their names say?"""

from __future__ import annotations

from ..row import Params, Row, Rule, State, row
from ..tables.elasticbeanstalk import OPERATIONS
from ._common import ByMember, creates, filled, worst

_REMOVED = row("delete", why="removes settings: they fall back to their defaults")
_DEPLOYED = OPERATIONS["UpdateEnvironment"]

_update_environment = ByMember(
    row("update", why="changes the description only"),
    "ApplicationName EnvironmentId EnvironmentName Description",
    {
        "VersionLabel": _DEPLOYED,
        "TemplateName": _DEPLOYED,
        "SolutionStackName": _DEPLOYED,
        "PlatformArn": _DEPLOYED,
        "GroupName": _DEPLOYED,
        "Tier": _DEPLOYED,
        "OptionSettings": filled(_DEPLOYED),
        "OptionsToRemove": filled(_REMOVED),
    },
)


def _resource_lifecycle(params: Params, state: State | None) -> Row | None:
    settings = params.get("ResourceLifecycleConfig", {}).get("VersionLifecycleConfig", {})
    rules = [settings.get("MaxCountRule", {}), settings.get("MaxAgeRule", {})]
    if any(rule.get("Enabled", False) is not False for rule in rules):
        return row("delete", why="application versions are deleted by count or age")
    return None


def _forced(operation: str, member: str, why: str) -> Rule:
    def rule(params: Params, state: State | None) -> Row | None:
        if params.get(member, False) is False:
            return None
        return worst(row("delete", why=why), OPERATIONS.get(operation))

    return rule


RULES: dict[str, Rule] = {
    "CreateApplication": creates("creates an application"),
    "CreateEnvironment": creates("starts an environment"),
    "UpdateEnvironment": _update_environment,
    "UpdateApplicationResourceLifecycle": _resource_lifecycle,
    "UpdateConfigurationTemplate": ByMember(
        row("update", why="changes the description only"),
        "ApplicationName TemplateName Description",
        {
            "OptionSettings": filled(row("replace", why="replaces settings of the template")),
            "OptionsToRemove": filled(_REMOVED),
        },
    ),
    "DeleteApplication": _forced(
        "DeleteApplication",
        "TerminateEnvByForce",
        "removes the application and terminates its running environments",
    ),
    "DeleteApplicationVersion": _forced(
        "DeleteApplicationVersion",
        "DeleteSourceBundle",
        "removes the version with its source bundle in S3",
    ),
    "TerminateEnvironment": _forced(
        "TerminateEnvironment", "ForceTerminate", "terminates past resources that refuse it"
    ),
}
