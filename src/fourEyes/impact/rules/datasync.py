"""What would a DataSync transfer overwrite or delete at its destination?"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from ..row import Params, Row, Rule, State, row
from ._common import Judge, is_exactly, knows_all, unless, worst
from ._settings import ADDED, Raising, among

_REMOVES = row(
    "delete",
    why="deletes files at the destination that the source does not have",
    safer='PreserveDeletedFiles="PRESERVE"',
)
_OVERWRITES = row(
    "replace",
    why="overwrites files at the destination that differ",
    safer='OverwriteMode="NEVER"',
)
_ADDS = row("create", why="copies files that the destination does not have, and no others")
_PLAIN = row("update", "unguard", why="files travel without encryption")
_UNLOGGED = row("update", "unguard", why="transfers are no longer logged")
_UNVERIFIED = row("update", "unguard", why="what was copied is no longer verified")

_PLACE = row("replace", why="files are read from or written to another place")

_EXECUTION = "TaskArn OverrideOptions Includes Excludes ManifestConfig TaskReportConfig Tags"
_COPY_OPTIONS = (
    "VerifyMode OverwriteMode Atime Mtime Uid Gid PreserveDeletedFiles PreserveDevices "
    "PosixPermissions BytesPerSecond TaskQueueing LogLevel TransferMode "
    "SecurityDescriptorCopyFlags ObjectTags ObjectMetadata"
)

_COPYING: dict[str, Row | Judge] = {
    "Options.PreserveDeletedFiles": unless(_REMOVES, "PRESERVE"),
    "Options.OverwriteMode": unless(_OVERWRITES, "NEVER"),
}
_OPTIONS = Raising(_COPYING)


def _location(members: str, judges: Mapping[str, Row | Judge] | None = None) -> Rule:
    return Raising({**dict.fromkeys(members.split(), _PLACE), **(judges or {})})


def _create_task(params: Params, state: State | None) -> Row | None:
    judged = worst(ADDED, _OPTIONS(params, state))
    # Without a schedule nothing runs before StartTaskExecution; with one, ALWAYS is the default.
    options = params.get("Options", {})
    if "Schedule" in params and "OverwriteMode" not in options:
        return worst(judged, _OVERWRITES)
    return judged if params else None


def _start(params: Params, state: State | None) -> Row | None:
    overrides = params.get("OverrideOptions", {})
    options: Mapping[str, Any] = {**_task_options(state), **overrides}
    if not is_exactly(options.get("PreserveDeletedFiles", "PRESERVE"), "PRESERVE"):
        return _REMOVES
    keeps = is_exactly(options.get("OverwriteMode"), "NEVER")
    if not keeps or "PreserveDeletedFiles" not in options:
        return None
    known = knows_all(params, _EXECUTION) and knows_all(overrides, _COPY_OPTIONS)
    return _ADDS if known else None


def _task_options(state: State | None) -> Mapping[str, Any]:
    known = state.get("Options") if state else None
    return known if isinstance(known, Mapping) else {}


RULES: dict[str, Rule] = {
    "CreateTask": _create_task,
    "StartTaskExecution": _start,
    **dict.fromkeys(
        (
            "UpdateLocationAzureBlob",
            "UpdateLocationFsxLustre",
            "UpdateLocationFsxOntap",
            "UpdateLocationFsxOpenZfs",
            "UpdateLocationFsxWindows",
            "UpdateLocationS3",
        ),
        _location("Subdirectory"),
    ),
    "UpdateLocationEfs": _location(
        "Subdirectory AccessPointArn", {"InTransitEncryption": unless(_PLAIN, "TLS1_2")}
    ),
    "UpdateLocationHdfs": _location(
        "Subdirectory NameNodes",
        {
            "QopConfiguration.RpcProtection": unless(_PLAIN, "PRIVACY"),
            "QopConfiguration.DataTransferProtection": unless(_PLAIN, "PRIVACY"),
        },
    ),
    "UpdateLocationNfs": _location("Subdirectory ServerHostname"),
    "UpdateLocationObjectStorage": _location(
        "Subdirectory ServerHostname ServerPort", {"ServerProtocol": unless(_PLAIN, "HTTPS")}
    ),
    "UpdateLocationSmb": _location("Subdirectory ServerHostname"),
    "UpdateTask": Raising(
        {
            **_COPYING,
            "Options.LogLevel": among(_UNLOGGED, "OFF"),
            "Options.VerifyMode": among(_UNVERIFIED, "NONE"),
        }
    ),
}
