"""Which CodeBuild calls run other code than the project's, or show it to everyone?"""

from __future__ import annotations

from typing import Any

from ..row import Row, Rule, State, row
from ._common import Judge, filled, inside, unless
from ._settings import ADDED, Lowering, Raising, among

_OTHER_CODE = row("execute", why="builds something else than the project was set up for")
_OTHER_RIGHTS = row("execute", "access", why="builds with other rights than the project's")
_BUILD: dict[str, Row | Judge] = {
    **dict.fromkeys(
        (
            "buildspecOverride",
            "imageOverride",
            "sourceLocationOverride",
            "sourceTypeOverride",
            "secondarySourcesOverride",
            "artifactsOverride",
            "secondaryArtifactsOverride",
        ),
        _OTHER_CODE,
    ),
    **dict.fromkeys(
        ("serviceRoleOverride", "sourceAuthOverride", "registryCredentialOverride"),
        _OTHER_RIGHTS,
    ),
    "privilegedModeOverride": unless(_OTHER_RIGHTS, False),
    "insecureSslOverride": unless(_OTHER_CODE, False),
    "debugSessionEnabled": unless(
        row("execute", "access", why="opens the build for a debug session"), False
    ),
}

_REPLACED = row("replace", why="replaces what the project builds, or where its results go")
_IDENTITY = row("update", "access", why="changes the identity, network or key of the builds")
_LOGGED_ELSEWHERE = row("replace", "unguard", why="replaces where builds are logged")
_UNLOGGED = row("replace", "unguard", why="builds may no longer be logged there")
_LOG: dict[str, Row | Judge] = {
    "status": unless(_UNLOGGED, "ENABLED"),
    **dict.fromkeys(("groupName", "streamName", "location"), _LOGGED_ELSEWHERE),
    "encryptionDisabled": unless(
        row("update", "unguard", why="logs are no longer encrypted"), False
    ),
    "bucketOwnerAccess": row("update", "access", why="changes who may read the logs"),
}
_switched = inside(dict.fromkeys(("cloudWatchLogs", "s3Logs"), inside(_LOG)))
_REACH = row("update", "access", why="builds may reach other addresses than now")


def _logs(value: Any, state: State | None) -> Row | None:
    return _switched(value, state) if value else _UNLOGGED


RULES: dict[str, Rule] = {
    "ImportSourceCredentials": Lowering(
        row("create", why="adds credentials; where there are some already it fails"),
        {"shouldOverwrite": False},
        "username token serverType authType",
    ),
    "StartBuild": Raising(_BUILD, ADDED),
    "StartBuildBatch": Raising({**_BUILD, "buildBatchConfigOverride": _OTHER_CODE}, ADDED),
    "UpdateFleet": Raising(
        {
            "proxyConfiguration.defaultBehavior": unless(_REACH, "DENY_ALL"),
            "proxyConfiguration.orderedProxyRules": filled(_REACH),
            **dict.fromkeys(("fleetServiceRole", "vpcConfig"), _IDENTITY),
        }
    ),
    "UpdateProject": Raising(
        {
            **dict.fromkeys(
                (
                    "source",
                    "secondarySources",
                    "sourceVersion",
                    "secondarySourceVersions",
                    "artifacts",
                    "secondaryArtifacts",
                    "environment",
                    "buildBatchConfig",
                    "fileSystemLocations",
                ),
                _REPLACED,
            ),
            **dict.fromkeys(("serviceRole", "vpcConfig", "encryptionKey"), _IDENTITY),
            "logsConfig": _logs,
        }
    ),
    "UpdateProjectVisibility": Lowering(
        row("update", why="shows the project to nobody outside the account"),
        {"projectVisibility": "PRIVATE"},
        "projectArn resourceAccessRole",
    ),
    "UpdateWebhook": Raising(
        {
            "rotateSecret": unless(
                row("replace", why="the webhook's old secret stops working"), False
            ),
            "filterGroups": row("replace", why="replaces which events start a build"),
            "pullRequestBuildPolicy.requiresCommentApproval": among(
                row("update", "unguard", why="pull requests of strangers are built at once"),
                "DISABLED",
            ),
            "branchFilter": row("replace", why="replaces which branches start a build"),
        }
    ),
}
