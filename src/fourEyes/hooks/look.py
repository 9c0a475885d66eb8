"""Does a permit cover what is about to be signed, or about to leave?"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

from ..aws_hosts import is_aws
from ..call import Call
from ..errors import NotJudgedError, RequestChangedError
from . import raw
from .closed import Judge, closed
from .headers import text
from .permit import CURRENT, Permit

if TYPE_CHECKING:
    from ..approval.verified import VerifiedApproval


def last_look(guard: Judge, request: Any) -> Permit | None:
    """
    Refuse *request*, an `AWSPreparedRequest` about to leave, unless a permit covers it.

    Returns the permit whose request it is, and `None` for what else may be sent.
    """
    permit = CURRENT.get()
    plain = None if permit is None else permit.plain
    if plain is not None and plain.is_plainly(request, request.body):
        return permit
    is_its_own = closed(guard, lambda: _call_of(request), _look, guard, permit, request)
    return permit if is_its_own else None


def _look(guard: Judge, permit: Permit | None, request: Any) -> bool:
    if permit is not None and permit.wire is not None:
        if not covers(permit, request, request.body, ""):
            return False
        if permit.verdict is not None and permit.verdict.approval is not None:
            tag(permit.verdict.approval, request)
        return True
    if is_read(request, request.body, "") or _is_metadata_token(request) or not guard.enforces:
        return False
    raise NotJudgedError(
        "a request that changes something was not made by a client's method: make it by one, "
        "so that it can be judged and approved"
    )


def covers(permit: Permit, request: Any, body: Any, service: str) -> bool:
    """
    Tell whether *request* is the permit's own, or a mere read beside it.

    Raises `RequestChangedError` where it is neither.
    """
    assert permit.wire is not None
    try:
        permit.wire.must_match(request, body)
    except RequestChangedError:
        # A credential refresh may ask the instance metadata service in the middle of a call.
        if is_read(request, body, service) or _is_metadata_token(request):
            return False
        raise
    return True


def is_read(request: Any, body: Any, service: str) -> bool:
    """Tell whether *request* only reads, judged by what is on the wire."""
    name = service or _scope_of(request)
    if name:
        return raw.is_read(request, body, name)
    return raw.is_read(request, body, signed_for(request), is_signed=False)


def tag(approval: VerifiedApproval, request: Any) -> None:
    """
    Write an approval's id into the User-Agent, for CloudTrail to show.

    The User-Agent is not part of a signature (botocore's `SIGNED_HEADERS_BLACKLIST`).
    """
    agent = text(request.headers.get("User-Agent")) or ""
    if "md/foureyes#" in agent:
        return
    jti = "".join(c for c in approval.jtis[0] if c.isascii() and (c.isalnum() or c in "-._"))
    request.headers["User-Agent"] = f"{agent} md/foureyes#{jti}".strip().encode()


def signed_for(request: Any) -> str:
    """Return the service that a request's signature names, or the first label of its host."""
    host = urlsplit(str(request.url)).hostname or ""
    return _scope_of(request) or host.partition(".")[0]


def _scope_of(request: Any) -> str:
    authorization = text(request.headers.get("Authorization")) or ""
    scope = authorization.partition("Credential=")[2].partition(",")[0].split("/")
    return scope[3] if len(scope) == 5 else ""


def _is_metadata_token(request: Any) -> bool:
    """Tell whether this is the PUT by which botocore gets a token of the instance metadata."""
    parts = urlsplit(str(request.url))
    return (
        request.method == "PUT"
        and parts.path == "/latest/api/token"
        and not parts.query
        and not is_aws(parts.hostname or "")
        and not request.body
        and "x-aws-ec2-metadata-token-ttl-seconds" in request.headers
        and "Authorization" not in request.headers
    )


def _call_of(request: Any) -> Call:
    permit = CURRENT.get()
    known = None if permit is None else permit.call()
    if known is not None:
        return known
    service = signed_for(request)
    return raw.call_of(
        request, request.body, service=service, region="", credentials=None, expires_in=None
    )
