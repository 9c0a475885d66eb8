"""Which ECR calls do less, or more, than their names say?"""

from __future__ import annotations

import json

from ..row import Params, Row, Rule, State, row
from ..tables.ecr import OPERATIONS
from ._common import ByMember, is_exactly, knows_all, unless, worst


def _put_image(params: Params, state: State | None) -> Row | None:
    known = "registryId repositoryName imageManifest imageManifestMediaType imageTag imageDigest"
    if not knows_all(params, known) or "imageManifest" not in params:
        return None
    if "imageTag" not in params:
        return row("create", why="an image without a tag replaces none")
    if state is not None and is_exactly(state.get("imageTagMutability"), "IMMUTABLE"):
        return row("create", why="the repository refuses to move a tag")
    if state is not None and state.get("exists") is False:
        return row("create", why="a look-up found no image with this tag")
    return None


def _scanning(params: Params, state: State | None) -> Row | None:
    on = params.get("imageScanningConfiguration") == {"scanOnPush": True}
    strict = on and params["imageScanningConfiguration"]["scanOnPush"] is True
    if strict and knows_all(params, "registryId repositoryName imageScanningConfiguration"):
        return row("update", why="turns scans on push on")
    return None


def _tag_mutability(params: Params, state: State | None) -> Row | None:
    immutable = is_exactly(params.get("imageTagMutability"), "IMMUTABLE")
    if immutable and knows_all(params, "registryId repositoryName imageTagMutability"):
        return row("update", why="tags can no longer be moved")
    return None


def _lifecycle(params: Params, state: State | None) -> Row | None:
    text = params.get("lifecyclePolicyText")
    if not isinstance(text, str):
        return None
    rules = json.loads(text)["rules"]
    if all(entry["action"]["type"] == "transition" for entry in rules):
        return None
    why = "images expire by the policy's rules"
    return row("delete", why=why, safer="StartLifecyclePolicyPreview first")


def _replication(params: Params, state: State | None) -> Row | None:
    rules = params.get("replicationConfiguration", {}).get("rules", [])
    if any("deleteReplication" in rule for rule in rules):
        return row("delete", why="deletions are carried over to the other registries")
    return None


def _delete_repository(params: Params, state: State | None) -> Row | None:
    if params.get("force", False) is False:
        return None
    return worst(row("delete", why="removes all its images"), OPERATIONS["DeleteRepository"])


RULES: dict[str, Rule] = {
    "PutImage": _put_image,
    "PutImageScanningConfiguration": _scanning,
    "PutImageTagMutability": _tag_mutability,
    "PutLifecyclePolicy": _lifecycle,
    "PutReplicationConfiguration": _replication,
    "DeleteRepository": _delete_repository,
    "UpdateImageStorageClass": ByMember(
        row("update", why="brings an image back from the archive"),
        "registryId repositoryName imageId",
        {
            "targetStorageClass": unless(
                row("update", "disrupt", why="an archived image cannot be pulled"), "STANDARD"
            )
        },
    ),
}
