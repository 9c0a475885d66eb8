"""Does a permit cover what is about to be signed, or about to leave?"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any
from urllib.parse import parse_qsl, urlsplit

from ..aws_hosts import is_aws
from ..call import Call
from ..errors import NotJudgedError, RequestChangedError
from . import hosts, raw
from .closed import Judge, closed
from .headers import is_botocores, lowered, text
from .permit import CURRENT, Permit

if TYPE_CHECKING:
    from ..approval.verified import VerifiedApproval

# How AWS's own schemes begin; a container's token is whatever its service has given out.
_SIGNATURE = re.compile(r"\AAWS|Credential=|Signature=")


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
        if not _covers(permit, request):
            return False
        if permit.verdict is not None and permit.verdict.approval is not None:
            tag(permit.verdict.approval, request)
        return True
    if _is_read(request) or _is_metadata_token(request) or not guard.enforces:
        return False
    raise NotJudgedError(
        "a request that changes something was not made by a client's method: make it by one, "
        "so that it can be judged and approved"
    )


def _covers(permit: Permit, request: Any) -> bool:
    """
    Tell whether *request* is the permit's own, or one for credentials beside it.

    Raises `RequestChangedError` where it is neither.
    """
    assert permit.wire is not None
    try:
        permit.wire.must_match(request, request.body)
    except RequestChangedError:
        # A credential refresh may ask the metadata service in the middle of a call.
        if _is_for_credentials(request):
            return False
        raise
    return True


def _is_for_credentials(request: Any) -> bool:
    """
    Tell whether this may be botocore asking an instance's or a container's metadata service.

    They are at addresses of their own, or wherever a variable says, and nothing is signed for
    them. What else botocore asks in the middle of a call it asks through clients.
    """
    if type(request.url) is not str or not is_botocores(request.headers):
        return False
    host = urlsplit(request.url).hostname or ""
    if is_aws(host) or hosts.is_functions(host) or _is_signed(request):
        return False
    if _is_metadata_token(request):
        return True
    is_get = request.method == "GET" and not request.body
    return is_get and raw.is_read(request, request.body, "", is_signed=False)


def _is_signed(request: Any) -> bool:
    """Tell whether a request bears a signature of AWS's, in its headers or in its URL."""
    if any(
        name == "authorization" and _SIGNATURE.search(text(value) or "")
        for name, value in lowered(request.headers)
    ):
        return True
    asked = parse_qsl(urlsplit(request.url).query, keep_blank_values=True)
    return any(name.lower().endswith("signature") for name, _ in asked)


def _is_read(request: Any) -> bool:
    name = _scope_of(request)
    if name:
        return raw.is_read(request, request.body, name)
    return raw.is_read(request, request.body, signed_for(request), is_signed=False)


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
    # Version 4 names a region before the service, version 4a none.
    return scope[-2] if len(scope) in (4, 5) else ""


def _is_metadata_token(request: Any) -> bool:
    """Tell whether this is the PUT by which botocore gets a token of the instance metadata."""
    if {type(request.method), type(request.url)} != {str}:
        return False
    parts = urlsplit(request.url)
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
