"""What does a request ask for that came by no client's method?"""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any
from urllib.parse import parse_qsl, urlsplit

from ..aws_hosts import is_aws
from ..call import Call, Presign
from ..impact import Effect, classify
from .body import form, unwrapped
from .headers import OVERRIDES, TARGET, is_botocores, lowered, text
from .hosts import origin
from .rest import READ_BY_GET

READ_METHODS = frozenset({"GET", "HEAD", "OPTIONS"})
_QUERY_METHODS = frozenset({"GET", "POST"})

# The names of services where they sign their requests with another one than botocore's.
_SIGNS_AS = {
    "monitoring": "cloudwatch",
    "email": "ses",
    "states": "stepfunctions",
    "elasticloadbalancing": "elbv2",
    "tagging": "resourcegroupstaggingapi",
    "awswaf": "wafv2",
}
# What is part of a request without being part of what it asks for.
_KEPT_HEADERS = ("x-amz-target", "x-amz-copy-source", "content-type")


def is_read(request: Any, body: Any, service: str, *, is_signed: bool = True) -> bool:
    """
    Tell whether *request* only reads, judged by what is on the wire.

    *service* is the name that it signs for, or `""`; not *is_signed*, it is a guess from the host.
    In JSON protocols the operation is in `X-Amz-Target` of a POST, in query protocols in
    `Action`, else the method decides, where that is what it is for.
    """
    if not is_botocores(request.headers) or type(request.method) is not str:
        return False
    headers = lowered(request.headers)
    # A presigned sts:GetCallerIdentity with this header is a login to a Kubernetes cluster.
    if any(name == "x-k8s-aws-id" or name in OVERRIDES for name, _ in headers):
        return False
    # Every witness has to agree: a service may listen to another one than we do.
    method, actions = request.method.upper(), _actions(request, body)
    targets = [text(value) or "" for name, value in headers if name == TARGET]
    if targets:
        is_json = method == "POST" and len(targets) == 1 and not actions
        return is_json and _reads(service, targets[0].rpartition(".")[2], _json(body))
    if actions:
        is_query = method in _QUERY_METHODS
        return is_query and all(_reads(service, action, {}) for action in actions)
    return method in READ_METHODS and (not is_signed or _reads_by_get(request, service))


def _reads_by_get(request: Any, service: str) -> bool:
    """
    Tell whether what is signed for *service* with a GET is a read.

    Elsewhere a GET opens a tunnel or a session, runs a query, or runs somebody's own code.
    """
    if service == "lambda":
        # Function URLs sign for the same name.
        headers = lowered(request.headers)
        named = [f"//{text(value)}" for name, value in headers if name == "host"]
        return all(is_aws(urlsplit(url).hostname or "") for url in (str(request.url), *named))
    return not service or service in READ_BY_GET


def call_of(
    request: Any, body: Any, *, service: str, region: str, credentials: Any, expires_in: int | None
) -> Call:
    """
    Return *request* as a call that a second person can be asked about.

    No model describes it, so the guard takes it for `unknown`. Dates and signatures are left
    out: the same request made again is the same call.
    """
    params = {
        "Method": str(request.method).upper(),
        "Url": str(request.url),
        "Query": _pairs(getattr(request, "params", None)),
        "Headers": {
            name: text(request.headers.get(name)) for name in _told(request.headers) if name
        },
        "Body": _bytes(body),
    }
    presign = None if expires_in is None else Presign(params["Method"], expires_in)
    return Call(
        service or "unknown",
        "SignedRequest",
        params,
        region,
        endpoint=origin(str(request.url)),
        credentials=credentials,
        presign=presign,
    )


def _told(headers: Mapping[str, Any]) -> list[str]:
    volatile = ("x-amz-date", "x-amz-security-token", "x-amz-content-sha256", "x-amz-user-agent")
    names = sorted({str(name).lower() for name in headers})
    return [
        name
        for name in names
        if name in _KEPT_HEADERS or (name.startswith("x-amz-") and name not in volatile)
    ]


def _reads(service: str, operation: str, params: Mapping[str, Any] | None) -> bool:
    if params is None:
        return False
    return classify(_SIGNS_AS.get(service, service), operation, params).effect is Effect.READ


def _actions(request: Any, body: Any) -> set[str]:
    """Collect every `Action` in the URL, the query and the body: two would be a trick."""
    pairs = parse_qsl(urlsplit(str(request.url)).query, keep_blank_values=True)
    pairs += _pairs(getattr(request, "params", None))
    if isinstance(body, Mapping):
        pairs += _pairs(body)
    elif isinstance(body, (str, bytes, bytearray)):
        # Whatever it is said to be: who listens to `Action` may not have asked.
        pairs += parse_qsl(text(body) or "", keep_blank_values=True)
    return {value for name, value in pairs if name == "Action"}


def _pairs(params: Any) -> list[tuple[str, str]]:
    items = params.items() if isinstance(params, Mapping) else (params or ())
    return [(str(name), str(value)) for name, value in items]


def _json(body: Any) -> Mapping[str, Any] | None:
    try:
        params = json.loads(body or b"{}")
    except (ValueError, TypeError):
        return None
    return params if isinstance(params, Mapping) else None


def _bytes(body: Any) -> Any:
    """Return a body as what can be hashed; a stream stays one."""
    if isinstance(body, Mapping):
        return form(body).encode()
    if isinstance(body, str):
        return body.encode()
    return unwrapped(body)
