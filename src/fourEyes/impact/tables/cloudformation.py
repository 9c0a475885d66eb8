"""What do the CloudFormation operations do where their names mislead?"""

from __future__ import annotations

from ..row import Row, row, rows

_CHANGE_SET = "CreateChangeSet, look at DescribeChangeSet, then ExecuteChangeSet"

OPERATIONS: dict[str, Row] = {
    "ActivateOrganizationsAccess": row(
        "update", "access", why="lets stack sets act in the organization's accounts"
    ),
    "DeactivateOrganizationsAccess": row(
        "update", "access", "disrupt", why="stack sets lose their access to the organization"
    ),
    "CancelUpdateStack": row("replace", "disrupt", why="rolls a running update back"),
    "ContinueUpdateRollback": row(
        "replace", "disrupt", why="goes on rolling back, and leaves skipped resources as they are"
    ),
    "CreateChangeSet": row("create", why="writes a plan and changes no resource"),
    "CreateStack": row("create", why="creates a stack of new resources"),
    "DeleteStack": row(
        "delete",
        why="removes the stack's resources with what they hold",
        safer="RetainResources; a DeletionPolicy of Retain or Snapshot; termination protection",
    ),
    "DeleteStackSet": row("delete", why="removes a stack set"),
    "DeleteStackInstances": row(
        "delete",
        why="removes stacks, with what they hold, from several accounts and regions",
        safer="RetainStacks=True keeps the stacks themselves",
    ),
    "ExecuteChangeSet": row(
        "replace",
        why="carries out changes that nobody has looked up",
        lookup="cloudformation/DescribeChangeSet",
    ),
    "ExecuteStackRefactor": row("replace", why="moves resources between stacks"),
    "PublishType": row("create", "access", "commit", why="makes the extension public"),
    "RollbackStack": row("replace", "disrupt", why="sets resources back to their last state"),
    "SetStackPolicy": row(
        "replace", "unguard", why="replaces what protects the stack's resources from updates"
    ),
    "SetTypeConfiguration": row("replace", why="replaces the configuration of an extension"),
    "SetTypeDefaultVersion": row("replace", why="all stacks use another version of an extension"),
    "TestType": row("create", why="creates and removes resources to test an extension"),
    "UpdateGeneratedTemplate": row("update", why="edits a draft and changes no resource"),
    "UpdateStack": row(
        "replace", why="may replace or remove resources; nobody can tell which", safer=_CHANGE_SET
    ),
    "UpdateStackInstances": row(
        "replace", why="updates stacks in several accounts and regions", safer=_CHANGE_SET
    ),
    "UpdateStackSet": row(
        "replace",
        why="updates stacks in several accounts and regions",
        safer="update one account first by OperationPreferences and DeploymentTargets",
    ),
    "UpdateTerminationProtection": row(
        "update", "unguard", why="may make the stack deletable again"
    ),
    **rows(
        "delete",
        why={
            "DeleteChangeSet": "only a plan is lost: the stack and its resources stay as they are",
            "DeleteGeneratedTemplate": "only a template is lost; resources stay as they are",
            "DeregisterType": "stacks can no longer use the extension or this version of it",
            "RemoveAlias": "calls that name the stack by the alias fail",
        },
    ),
    **rows(
        "update",
        "disrupt",
        why={
            "DeactivateType": "stacks of the account can no longer use the extension",
            "StopStackSetOperation": "some accounts have the change, and others never get it",
        },
    ),
}
