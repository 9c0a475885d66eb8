"""What does a request ask for that came by no client's method?"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any
from urllib.parse import urlsplit

from ..aws_hosts import is_aws
from ..call import Call, Presign
from ..impact import Effect, classify
from . import rpc
from .body import form, unwrapped
from .headers import OVERRIDES, is_botocores, lowered, text
from .hosts import origin
from .rest import READ_BY_GET

READ_METHODS = frozenset({"GET", "HEAD", "OPTIONS"})

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
    `rpc` finds the operations that requests of some protocols name; else the method decides,
    where that is what it is for.
    """
    if not is_botocores(request.headers) or {type(request.method), type(request.url)} != {str}:
        return False
    headers = lowered(request.headers)
    # A presigned sts:GetCallerIdentity with this header is a login to a Kubernetes cluster.
    if any(name == "x-k8s-aws-id" or name in OVERRIDES for name, _ in headers):
        return False
    if rpc.names_something(request, body, headers):
        # Nobody checks a guess; only a GET is harmless where another service answers.
        if not is_signed and request.method != "GET":
            return False
        known = _SIGNS_AS.get(service, service)
        named = rpc.named(request, body, headers, known)
        return named is not None and classify(known, *named).effect is Effect.READ
    return request.method.upper() in READ_METHODS and (
        not is_signed or _reads_by_get(request, service)
    )


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
        "Query": rpc.pairs(getattr(request, "params", None)),
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


def _bytes(body: Any) -> Any:
    """Return a body as what can be hashed; a stream stays one."""
    if isinstance(body, Mapping):
        return form(body).encode()
    if isinstance(body, str):
        return body.encode()
    return unwrapped(body)
