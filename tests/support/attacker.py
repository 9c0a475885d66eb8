"""What does an attacker in the agent's own process have at hand?"""

from __future__ import annotations

from typing import Any

import boto3

from fourEyes.errors import CallBlockedError
from support import people
from support.stage import REGION
from support.targets import CONTENT, KEY


def tried(call: Any, *arguments: Any, **params: Any) -> None:
    """Make a call whose being blocked is fine; what counts is what is there afterwards."""
    try:
        call(*arguments, **params)
    except CallBlockedError as error:
        print("blocked:", error.reason)


def keys() -> Any:
    """Return the agent's keys, as a signer takes them."""
    return boto3.Session().get_credentials().get_frozen_credentials()


def wire(client: Any, method: str, url: str, **headers: str) -> dict[str, Any]:
    """Return a request dict as botocore's endpoint takes one."""
    context = {"client_region": REGION, "client_config": client.meta.config, "auth_type": None}
    context["has_streaming_input"] = False
    return {
        "method": method,
        "url_path": "/",
        "url": url,
        "query_string": {},
        "headers": dict(headers),
        "body": b"",
        "context": context,
    }


def bucket(name: str) -> None:
    """Make a bucket with one object in it."""
    s3 = boto3.client("s3")
    s3.create_bucket(Bucket=name, CreateBucketConfiguration={"LocationConstraint": REGION})
    s3.put_object(Bucket=name, Key=KEY, Body=CONTENT)


def exempt(stage: Any, resource: str) -> None:
    """Free one resource by a rule, in the account that the key's id names."""
    stage.set_key_of_account()
    boto3.DEFAULT_SESSION = None
    match = {"account": [people.ACCOUNT], "resource": [resource]}
    rule = {"id": "scratch", "match": match, "exempt": True, "reason": "scratch"}
    stage.trust(rules=[rule, *people.trust_dict()["rules"]])
