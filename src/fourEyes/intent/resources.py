"""Which things does a call name? What a person must read before anything else."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from functools import lru_cache
from typing import Any, NamedTuple

from ..call import Call
from ..errors import IntentError
from .canonical import plain

MAX_RESOURCES = 1_000

_DOTS = frozenset({".", ".."})

Place = tuple[str, str, str]
"""Partition, region and account."""


class Resources(NamedTuple):
    """
    The names or ARNs that a call is about, in the order of its params.

    `is_exact` tells that these are all of them and that each is an ARN: only then may a rule
    exempt by resource.
    """

    names: tuple[str, ...] = ()
    is_exact: bool = False


# Members whose value makes an ARN by itself: (service, member) -> what stands before the value.
# The places are {p}artition, {r}egion and {a}ccount.
_ARNS: Mapping[tuple[str, str], str] = {
    ("dynamodb", "TableName"): "arn:{p}:dynamodb:{r}:{a}:table/",
    ("ec2", "InstanceId"): "arn:{p}:ec2:{r}:{a}:instance/",
    ("ec2", "InstanceIds"): "arn:{p}:ec2:{r}:{a}:instance/",
    ("ec2", "VolumeId"): "arn:{p}:ec2:{r}:{a}:volume/",
    ("ec2", "VpcId"): "arn:{p}:ec2:{r}:{a}:vpc/",
    ("ec2", "SubnetId"): "arn:{p}:ec2:{r}:{a}:subnet/",
    ("ec2", "GroupId"): "arn:{p}:ec2:{r}:{a}:security-group/",
    ("rds", "DBInstanceIdentifier"): "arn:{p}:rds:{r}:{a}:db:",
    ("rds", "DBClusterIdentifier"): "arn:{p}:rds:{r}:{a}:cluster:",
    ("rds", "DBSnapshotIdentifier"): "arn:{p}:rds:{r}:{a}:snapshot:",
    # The same service by other names: either deletes what the other one made.
    ("docdb", "DBInstanceIdentifier"): "arn:{p}:rds:{r}:{a}:db:",
    ("docdb", "DBClusterIdentifier"): "arn:{p}:rds:{r}:{a}:cluster:",
    ("neptune", "DBInstanceIdentifier"): "arn:{p}:rds:{r}:{a}:db:",
    ("neptune", "DBClusterIdentifier"): "arn:{p}:rds:{r}:{a}:cluster:",
    ("lambda", "FunctionName"): "arn:{p}:lambda:{r}:{a}:function:",
    ("ecr", "repositoryName"): "arn:{p}:ecr:{r}:{a}:repository/",
    ("kinesis", "StreamName"): "arn:{p}:kinesis:{r}:{a}:stream/",
    ("firehose", "DeliveryStreamName"): "arn:{p}:firehose:{r}:{a}:deliverystream/",
    ("logs", "logGroupName"): "arn:{p}:logs:{r}:{a}:log-group:",
    ("events", "EventBusName"): "arn:{p}:events:{r}:{a}:event-bus/",
    ("ecs", "cluster"): "arn:{p}:ecs:{r}:{a}:cluster/",
    ("ssm", "Name"): "arn:{p}:ssm:{r}:{a}:parameter/",
    ("ssm", "Names"): "arn:{p}:ssm:{r}:{a}:parameter/",
    ("elasticbeanstalk", "ApplicationName"): "arn:{p}:elasticbeanstalk:{r}:{a}:application/",
}

# Services that keep such names in lower case, however they are written.
_CASELESS = frozenset({"docdb", "neptune", "rds"})

# A function may be named in part of its ARN, each part with or without those before it.
_FUNCTION = re.compile(
    r"(?:arn:(?P<p>[^:]+):lambda:)?(?:(?P<r>[a-z]{2,}(?:-[a-z]+)+-\d+):)?(?:(?P<a>\d{12}):)?"
    r"(?:function:)?(?P<name>[\w.-]+)(?::[\w$-]+)?"
)

# Operations whose resources are exactly the members below, with no other way to name one.
_EXACT: Mapping[str, frozenset[str]] = {
    "dynamodb": frozenset({"PutItem", "UpdateItem", "DeleteItem", "CreateTable", "DeleteTable"}),
    "s3": frozenset(
        {"PutObject", "DeleteObject", "DeleteObjects", "CompleteMultipartUpload"}
        | {"CreateBucket", "DeleteBucket", "PutObjectTagging", "DeleteObjectTagging"}
    ),
    "ecr": frozenset({"CreateRepository", "DeleteRepository"}),
    "kinesis": frozenset({"CreateStream", "DeleteStream"}),
    "logs": frozenset({"CreateLogGroup", "DeleteLogGroup"}),
}

# Operations after which the resource that they name is the caller's work, and was not there
# before. An item or a tag is new, too, but what such a call names is the table, or the object.
_MAKES: Mapping[str, frozenset[str]] = {
    "dynamodb": frozenset({"CreateTable"}),
    "s3": frozenset({"PutObject", "CompleteMultipartUpload", "CreateBucket"}),
    "ecr": frozenset({"CreateRepository"}),
    "kinesis": frozenset({"CreateStream"}),
    "logs": frozenset({"CreateLogGroup"}),
}
# In the oldest region S3 answers "done" to whoever creates a bucket that is his already.
_VIRGINIA = frozenset({"us-east-1", "aws-global", "s3-external-1", ""})

_NAMING = ("Name", "Names", "Id", "Ids", "Identifier", "Identifiers", "Arn", "Arns", "ARN", "ARNs")
_NAMING_LOWER = ("name", "id", "arn", "arns", "names", "ids", "identifier", "url")
# Members that name something, and whose own name does not say so.
_ALSO_NAMING = frozenset(
    {("ecs", "service"), ("ecs", "task"), ("ecs", "taskDefinition"), ("ecs", "containerInstance")}
    | {("events", "Rule")}
)
# The addresses carry their own credential: they must not be shown or logged as a name.
_NOT_NAMING = frozenset(
    {"ClientToken", "ClientRequestToken", "NextToken", "MFA", "RequestId"}
    | {"PreSignedUrl", "PresignedUrl", "WebhookUrl"}
)


def makes_resources(service: str, operation: str, region: str) -> bool:
    """Tell whether a call that only creates, and succeeded, has made what `resources_of` names."""
    if operation == "CreateBucket" and region in _VIRGINIA:
        return False
    return operation in _MAKES.get(service, ())


def resources_of_call(call: Call, account: str) -> Resources:
    """Return the resources of *call*, made in *account* (`""` where that is not known)."""
    shape = None if call.model is None else call.model.input_shape
    return resources_of(
        call.service,
        call.operation,
        call.params,
        required=() if shape is None else tuple(shape.required_members),
        partition=call.partition,
        region=call.region,
        account=account,
    )


def resources_of(
    service: str,
    operation: str,
    params: Mapping[str, Any],
    *,
    required: tuple[str, ...] = (),
    partition: str = "aws",
    region: str = "",
    account: str = "",
) -> Resources:
    """
    Return the resources of one call: ARNs where the member makes one, else the bare names.

    *required* are the input shape's required members, which come first.
    """
    place = partition, region, account
    try:
        if service == "s3":
            found: Iterable[str] = _s3(params, place)
        else:
            found = _named(service, operation, params, required, place)
    except IntentError:
        # Such a call cannot be approved either; until that is said, it names nothing.
        return Resources()
    unique = tuple(dict.fromkeys(found))
    is_exact = (
        operation in _EXACT.get(service, ())
        and bool(unique)
        and len(unique) <= MAX_RESOURCES
        and all(map(_is_exact, unique))
    )
    return Resources(unique[:MAX_RESOURCES], is_exact)


def _is_exact(name: str) -> bool:
    """Tell whether *name* is an ARN that stands for one thing, to every proxy on its way."""
    if not name.startswith("arn:") or "*" in name or "?" in name:
        return False
    return _DOTS.isdisjoint(name.split("/"))


def _named(
    service: str,
    operation: str,
    params: Mapping[str, Any],
    required: tuple[str, ...],
    place: Place,
) -> list[str]:
    if service == "ecr" and isinstance(params.get("registryId"), str):
        place = place[0], place[1], plain(params["registryId"])
    # Documents, baselines and associations have a `Name`, too.
    is_arn = service != "ssm" or "Parameter" in operation
    return [
        _resource(service, head if is_arn else None, value, place)
        for member, head in _naming(service, tuple(params), required)
        for value in _texts(params[member])
    ]


@lru_cache(maxsize=1024)
def _naming(
    service: str, members: tuple[str, ...], required: tuple[str, ...]
) -> tuple[tuple[str, str | None], ...]:
    """Return those of *members* that name something, the required ones first, with their ARN."""
    first = dict.fromkeys(name for name in required if name in members)
    ordered = first | dict.fromkeys(members)
    return tuple(
        (member, _ARNS.get((service, member))) for member in ordered if _is_naming(service, member)
    )


def _is_naming(service: str, member: str) -> bool:
    if (service, member) in _ARNS or (service, member) in _ALSO_NAMING:
        return True
    return member not in _NOT_NAMING and (
        member.endswith(_NAMING) or member in _NAMING_LOWER or member.endswith(("Url", "Bucket"))
    )


def _texts(value: Any) -> list[str]:
    if isinstance(value, str):
        return [plain(value)]
    if isinstance(value, (list, tuple)):
        return [plain(item) for item in value if isinstance(item, str)]
    return []


def _resource(service: str, head: str | None, value: str, place: Place) -> str:
    if head is None:
        return value
    if service == "lambda":
        return _function(head, value, place)
    if service == "ssm":
        value = value.removeprefix("/")
    name = value if value.startswith("arn:") else _head(head, place) + value
    return name.lower() if service in _CASELESS else name


def _function(head: str, value: str, place: Place) -> str:
    """Return a function's whole ARN, without a version or alias."""
    parts = _FUNCTION.fullmatch(value)
    if parts is None:
        return value if value.startswith("arn:") else _head(head, place) + value
    partition, region, account = place
    return (
        _head(head, (parts["p"] or partition, parts["r"] or region, parts["a"] or account))
        + parts["name"]
    )


@lru_cache(maxsize=256)
def _head(head: str, place: Place) -> str:
    partition, region, account = place
    return head.format(p=partition, r=region, a=account)


def _s3(params: Mapping[str, Any], place: Place) -> tuple[str, ...]:
    """S3 names things by bucket and key, and deletes many keys in one call."""
    bucket = params.get("Bucket")
    if not isinstance(bucket, str):
        return ()
    bucket = plain(bucket)
    root = bucket if bucket.startswith("arn:") else f"arn:{place[0]}:s3:::{bucket}"
    key, batch = params.get("Key"), params.get("Delete")
    if isinstance(key, str):
        return (f"{root}/{plain(key)}",)
    if isinstance(batch, Mapping):
        listed = batch.get("Objects") or ()
        return tuple(
            f"{root}/{plain(item['Key'])}"
            for item in listed
            if isinstance(item, Mapping) and isinstance(item.get("Key"), str)
        )
    return (root,)
