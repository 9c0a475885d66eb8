"""Which S3 Control calls do less, or more, than their names say?"""

from __future__ import annotations

from ..row import Params, Row, Rule, State, row
from ..tables.s3control import OPERATIONS
from ._common import is_exactly, knows_all, unless, worst
from .s3 import RULES as BUCKET_RULES
from .s3 import lifecycle, public_access_block

_JOB = (
    "AccountId ConfirmationRequired Operation Report ClientRequestToken Manifest Description "
    "Priority RoleArn Tags ManifestGenerator"
)
_WAITING = row("create", why="the job waits until somebody confirms it")
_REWRITES = row("replace", why="changes every object of the manifest")
_BY_OPERATION = {
    "LambdaInvoke": row("execute", why="calls a function for every object of the manifest"),
    "S3DeleteObjectTagging": row("delete", why="removes the tags of every object"),
    "S3InitiateRestoreObject": row("create", why="brings archived copies back for a while"),
    "S3ComputeObjectChecksum": row("create", why="computes checksums of objects"),
    "S3PutObjectAcl": row("replace", "access", why="replaces who may read every object"),
    "S3UpdateObjectEncryption": row(
        "replace", "access", why="another key decides who can read every object"
    ),
    "S3PutObjectRetention": row(
        "replace", "unguard", "commit", why="changes how long every object is retained"
    ),
    "S3PutObjectLegalHold": row(
        "replace", "unguard", why="may lift the legal hold of every object"
    ),
}


def _create_job(params: Params, state: State | None) -> Row | None:
    operation = params.get("Operation")
    if not operation:
        return None
    if params.get("ConfirmationRequired") is True and knows_all(params, _JOB):
        return _WAITING
    return worst(*(_BY_OPERATION.get(name, _REWRITES) for name in operation))


def _job_status(params: Params, state: State | None) -> Row | None:
    if is_exactly(params.get("RequestedJobStatus"), "Ready"):
        return row("execute", why="starts a batch job that was waiting for confirmation")
    return None


_OPEN = row("create", "access", "unguard", why="a member that is not True lets it be public")


def _creates_access_point(params: Params, state: State | None) -> Row | None:
    # Without a block of its own a new access point gets all four members True.
    details = params.get("Details", params)
    block = details.get("PublicAccessBlockConfiguration", details.get("PublicAccessBlock", {}))
    return worst(*(unless(_OPEN, True)(value, state) for value in block.values()))


def _routes(params: Params, state: State | None) -> Row | None:
    routes = params.get("RouteUpdates", [])
    open_all = routes and all(is_exactly(one.get("TrafficDialPercentage"), 100) for one in routes)
    if open_all and knows_all(params, "AccountId Mrap RouteUpdates"):
        return row("update", why="opens regions for traffic")
    return None


RULES: dict[str, Rule] = {
    "CreateJob": _create_job,
    "UpdateJobStatus": _job_status,
    "CreateAccessPoint": _creates_access_point,
    "CreateMultiRegionAccessPoint": _creates_access_point,
    "PutPublicAccessBlock": public_access_block,
    "PutBucketVersioning": BUCKET_RULES["PutBucketVersioning"],
    "PutBucketLifecycleConfiguration": lifecycle(OPERATIONS["PutBucketLifecycleConfiguration"]),
    "SubmitMultiRegionAccessPointRoutes": _routes,
}
