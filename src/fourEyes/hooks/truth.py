"""Does a call look like what it is named?"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any
from urllib.parse import parse_qsl, urlsplit

from ..errors import RequestChangedError
from ..impact import Effect
from ..verdict import Verdict
from .shipped import shipped

_READS = frozenset({"GET", "HEAD"})


def must_not_belie(request: Mapping[str, Any], model: Any, service: str) -> bool:
    """
    Refuse what is serialised as something else than the operation that *model* names.

    Returns whether it `looks_as_named`. Operations that only the model knows do not, and pass:
    who reads such a name may still be asked.
    """
    if looks_as_named(request, model, service):
        return True
    if names_itself(request, model.name) is False or _https_of(service, model.name):
        raise RequestChangedError("operation")
    return False


def must_be_named(verdict: Verdict, is_named: bool) -> None:
    """Refuse what is allowed for its name alone, where nothing but the model vouches for it."""
    is_by_name = verdict.approval is None and verdict.caller is None
    if not is_named and (is_by_name or verdict.impact.effect is Effect.READ):
        raise RequestChangedError("operation")


def looks_as_named(request_dict: Mapping[str, Any], model: Any, service: str) -> bool:
    """
    Tell whether a serialised call asks for the operation that *model* names.

    The model is no witness: one in `AWS_DATA_PATH`, or changed in memory, can call a DELETE
    `HeadObject`. So what is not a plain GET is compared with botocore's own data.
    """
    named = names_itself(request_dict, model.name)
    if named is not None:
        return named
    path = urlsplit(request_dict["url"]).path
    if request_dict["method"] == "POST" and path.endswith(f"/operation/{model.name}"):
        return True
    return (request_dict["method"], model.http.get("requestUri")) in _https_of(service, model.name)


def names_itself(request_dict: Mapping[str, Any], operation: str) -> bool | None:
    """
    Tell whether a serialised call says of itself that it is *operation*, or at least a GET.

    `None` where it names nothing: then its path has to tell.
    """
    url = request_dict["url"]
    # Beside one that is named in the body, or none: a service could obey this one.
    if "?" in url and _names_action(url.partition("?")[2]):
        return False
    body = request_dict["body"]
    if type(body) is dict and "Action" in body:
        return bool(body["Action"] == operation)
    target = request_dict["headers"].get("X-Amz-Target")
    if target is not None:
        return bool(target.rpartition(".")[2] == operation)
    return True if request_dict["method"] in _READS else None


def _names_action(query: str) -> bool:
    """Tell whether a query has an `Action`, also where its name is escaped."""
    if "Action" not in query and "%" not in query:
        return False
    return any(name == "Action" for name, _ in parse_qsl(query, keep_blank_values=True))


def _https_of(service: str, operation: str) -> list[tuple[str, str]]:
    """Return how botocore's own files write an operation's method and path, and what it makes."""
    found = shipped(service).https.get(operation)
    if found is None:
        return []
    # An S3 client moves the bucket from its models' paths into the host.
    method, path = found
    return [found, (method, path.removeprefix("/{Bucket}"))] if service == "s3" else [found]
