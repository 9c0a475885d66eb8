"""What is looked at before a stack or an environment goes, or is made anew?"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from ..answer import Params
from ..facts import Seen
from ..look import Item, Look, Sight
from ..lookups import change_set
from ..words import moment, names, on_off, text

# Types whose resources hold what nobody can make again from a template.
_STATEFUL = (
    "AWS::RDS::",
    "AWS::DynamoDB::Table",
    "AWS::S3::Bucket",
    "AWS::EFS::FileSystem",
    "AWS::EC2::Volume",
    "AWS::Redshift::",
    "AWS::ElastiCache::",
    "AWS::OpenSearchService::",
    "AWS::Cognito::UserPool",
    "AWS::KMS::Key",
    "AWS::Logs::LogGroup",
    "AWS::SQS::Queue",
    "AWS::Kinesis::Stream",
    "AWS::SecretsManager::Secret",
    "AWS::DocDB::",
    "AWS::Neptune::",
    "AWS::ECR::Repository",
)
_IMPORTS = 5  # exports of one stack whose importers are asked for


def _resources(client: Any, params: Params) -> Mapping[str, Any]:
    listed = client.list_stack_resources(StackName=params["StackName"])["StackResourceSummaries"]
    kinds = [f"{one['ResourceType']} {one['LogicalResourceId']}" for one in listed]
    return {
        "resources": kinds,
        "stateful": [one for one in kinds if one.startswith(_STATEFUL)],
    }


def _kept(client: Any, params: Params) -> Mapping[str, Any]:
    """Return what the template keeps: resources with a DeletionPolicy."""
    body = client.get_template(StackName=params["StackName"])["TemplateBody"]
    if not isinstance(body, Mapping):
        # A YAML template comes as text; its policies are counted, not read.
        return {"kept": [f"{body.count('DeletionPolicy')} DeletionPolicy lines in the template"]}
    return {
        "kept": [
            f"{name} {one['DeletionPolicy']}"
            for name, one in body.get("Resources", {}).items()
            if "DeletionPolicy" in one
        ]
    }


def _importers(client: Any, params: Params) -> Mapping[str, Any]:
    stack = client.describe_stacks(StackName=params["StackName"])["Stacks"][0]
    exports = [one["ExportName"] for one in stack.get("Outputs", []) if "ExportName" in one]
    found: set[str] = set()
    for export in exports[:_IMPORTS]:
        found |= set(client.list_imports(ExportName=export).get("Imports", []))
    more = [f"not asked for {len(exports) - _IMPORTS} more exports"] if exports[_IMPORTS:] else []
    return {"importers": [*sorted(found), *more]}


_STACK = Look(
    "cloudformation/DescribeStacks",
    "{StackName: StackName}",
    (
        Item("status", "Stacks[0].StackStatus"),
        Item("created", "Stacks[0].CreationTime", moment),
        Item("updated", "Stacks[0].LastUpdatedTime", moment),
        Item("stack id", "Stacks[0].StackId"),
        Item("termination protection", "Stacks[0].EnableTerminationProtection", on_off),
    ),
)
_RESOURCES = Look(
    "cloudformation/ListStackResources",
    "",
    (Item("resources", "resources", names), Item("of these hold data", "stateful", names)),
    run=_resources,
)
_TEMPLATE = Look(
    "cloudformation/GetTemplate",
    "",
    (Item("kept by DeletionPolicy", "kept", names),),
    run=_kept,
)
_IMPORTERS = Look(
    "cloudformation/ListImports", "", (Item("imported by", "importers", names),), run=_importers
)
_CHANGES = Look(
    "cloudformation/DescribeChangeSet",
    "",
    (
        Item(
            "changes",
            "Changes[].ResourceChange.join(' ', [not_null(Action, '?'), "
            "not_null(ResourceType, '?'), not_null(LogicalResourceId, '?'), "
            "join('', ['replacement: ', not_null(Replacement, 'unknown')])])",
            names,
        ),
    ),
    run=change_set,
)

_ENVIRONMENT = Look(
    "elasticbeanstalk/DescribeEnvironments",
    "{EnvironmentIds: [EnvironmentId][?@], EnvironmentNames: [EnvironmentName][?@]}",
    (
        Item("application", "Environments[0].ApplicationName"),
        Item("status", "Environments[0].Status"),
        Item("URL", "Environments[0].CNAME"),
        Item("version", "Environments[0].VersionLabel"),
        Item("health", "Environments[0].Health", text, True),
        Item("created", "Environments[0].DateCreated", moment),
    ),
)
_MACHINES = Look(
    "elasticbeanstalk/DescribeEnvironmentResources",
    "{EnvironmentId: EnvironmentId, EnvironmentName: EnvironmentName}",
    (
        Item("instances", "EnvironmentResources.Instances[].Id", names, True),
        Item("load balancers", "EnvironmentResources.LoadBalancers[].Name", names),
    ),
)


def _database(client: Any, params: Params) -> Mapping[str, Any]:
    named = {
        f"{name}s": [params[name]]
        for name in ("EnvironmentId", "EnvironmentName")
        if name in params
    }
    environment = client.describe_environments(**named)["Environments"][0]
    settings = client.describe_configuration_settings(
        ApplicationName=environment["ApplicationName"],
        EnvironmentName=environment["EnvironmentName"],
    )["ConfigurationSettings"][0]["OptionSettings"]
    database = [
        f"{one['OptionName']}={one['Value']}"
        for one in settings
        if one["Namespace"] == "aws:rds:dbinstance"
        and one["OptionName"] in ("DBEngine", "DBInstanceClass", "DBDeletionPolicy")
        and one.get("Value")
    ]
    return {"database": database}


_DATABASE = Look(
    "elasticbeanstalk/DescribeConfigurationSettings",
    "",
    (Item("attached database", "database", names),),
    run=_database,
)


def _undo_stack(params: Params, seen: Seen) -> str:
    data = seen.find(_RESOURCES.api, "stateful")
    if data is None:
        return "unknown: the template can be used again, data only where it is retained"
    if data:
        return "no: the template can be used again, but the data is lost unless retained"
    return "partly: by making it again from its template; ids and addresses change"


_UPDATED = Sight(
    (_STACK, _CHANGES),
    "no: what is replaced loses its data; only a failure rolls back",
    "read the change set; protect resources by a stack policy",
)
_REBUILT = Sight(
    (_ENVIRONMENT, _MACHINES, _DATABASE),
    "partly: RebuildEnvironment within 6 weeks; an attached database is new and empty",
    "make a second environment and swap the CNAMEs",
)

SIGHTS: Mapping[str, Sight] = {
    "cloudformation:DeleteStack": Sight(
        (_STACK, _RESOURCES, _TEMPLATE, _IMPORTERS),
        _undo_stack,
        "RetainResources, or a change set that is read first; termination protection",
    ),
    "cloudformation:ExecuteChangeSet": _UPDATED,
    "cloudformation:UpdateStack": Sight(
        (_STACK, _RESOURCES), _UPDATED.undo, "CreateChangeSet, then ExecuteChangeSet"
    ),
    "elasticbeanstalk:TerminateEnvironment": _REBUILT,
    "elasticbeanstalk:RebuildEnvironment": _REBUILT,
}
