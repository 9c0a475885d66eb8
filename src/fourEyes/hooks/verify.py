"""Does the guard really see the calls of this process?"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from .install import missing

if TYPE_CHECKING:
    from .permit import Permit

# Not somebody's key: the calls below are answered before they could be sent.
_KEY = "AKIAFOUREYESSELFTEST"


def verify_installation() -> list[str]:
    """
    List what the guard would not see in this process; an empty list is good news.

    Each seam is looked up, and a call that only reads is made through a client of its own, with
    an answer that never leaves the process.
    """
    gaps = missing()
    return gaps if gaps else _gaps_of(_probe())


def _gaps_of(permit: Permit | None) -> list[str]:
    if permit is None:
        return ["a client's call opened no permit"]
    gaps = []
    if permit.verdict is None and permit.captured is None:
        gaps.append("a client's call was not judged")
    if not permit.signed:
        gaps.append("a request was signed without a look at it")
    if not permit.looked:
        gaps.append("a request would have been sent without a look at it")
    return gaps


def _probe() -> Permit | None:
    """Make one call to STS and return the permit that was open when it would have left."""
    import botocore.session

    from .permit import CURRENT

    session = botocore.session.Session(session_vars={"profile": (None, None, None, None)})
    session.set_credentials(_KEY, "self-test")
    client: Any = session.create_client(
        "sts", region_name="us-east-1", endpoint_url="http://127.0.0.1:9"
    )
    seen: list[Permit | None] = []

    def handler(request: Any, **_: Any) -> Any:
        seen.append(CURRENT.get())
        return _answer(request)

    client.meta.events.register_last("before-send", handler)
    client.get_caller_identity()
    return seen[0] if seen else None


def _answer(request: Any) -> Any:
    from botocore.awsrequest import AWSResponse

    body = b"<R><GetCallerIdentityResult><Arn>self-test</Arn></GetCallerIdentityResult></R>"
    headers: Any = {}
    response: Any = AWSResponse(request.url, 200, headers, None)
    response._content = body
    return response
