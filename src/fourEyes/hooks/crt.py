"""How do transfers meet the guard that leave through the native S3 client?"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from contextvars import ContextVar
from pathlib import Path
from typing import Any, NamedTuple
from weakref import WeakKeyDictionary

from ..call import Call
from ..errors import NotJudgedError, RequestChangedError
from . import raw
from .closed import Judge, closed
from .seam import Seam, Switch, Wrapper

# The content of the upload that is being serialised: botocore's client does not see it.
_CONTENT: ContextVar[Any] = ContextVar("fourEyes_content", default=None)


class Said(NamedTuple):
    """What a native request says, and whence its content comes: a stream, or a file by its path."""

    method: str
    path: str
    headers: tuple[tuple[str, str], ...]
    body: Any
    file: str | None

    def must_be(self, judged: Said) -> None:
        """Raise `RequestChangedError` where this is not what was *judged*."""
        for part, now, then in zip(self._fields, self, judged, strict=True):
            if now is not then and (part == "body" or now != then):
                raise RequestChangedError("body" if part == "file" else part)


# What the requests said that botocore's client has serialised, and the guard judged with it.
_JUDGED: WeakKeyDictionary[Any, Said] = WeakKeyDictionary()


def transfer_seams(switch: Switch, module: Any) -> list[Seam]:
    """Return the seam of s3transfer's serializer, which calls a client of botocore's."""
    return [Seam(switch, module.BotocoreCRTRequestSerializer, "serialize_http_request", _serialise)]


def client_seams(switch: Switch, module: Any) -> list[Seam]:
    """Return the seam of the native S3 client."""
    return [Seam(switch, module.S3Client, "make_request", _make_request)]


def with_content(call: Call) -> Call:
    """Return *call* with what the native client will send, so that it enters the digest."""
    content = _CONTENT.get()
    if content is None or call.operation != "PutObject" or "Body" in call.params:
        return call
    params: Mapping[str, Any] = {**call.params, "Body": content}
    return call._replace(params=params)


def without_content(params: Mapping[str, Any], given: Mapping[str, Any]) -> Mapping[str, Any]:
    """Take out again what `with_content` has put in: the native client sends it by itself."""
    if "Body" in given or "Body" not in params:
        return params
    return {name: value for name, value in params.items() if name != "Body"}


def _serialise(switch: Switch, original: Wrapper) -> Wrapper:
    def serialize_http_request(self: Any, transfer_type: str, future: Any) -> Any:
        with _content_of(future) as content:
            token = _CONTENT.set(content)
            try:
                request = original(self, transfer_type, future)
            finally:
                _CONTENT.reset(token)
        if switch.guard is not None:
            file = getattr(future.meta.call_args, "fileobj", None)
            is_upload = transfer_type == "put_object" and isinstance(file, str)
            _JUDGED[request] = _said(request, file if is_upload else None)
        return request

    return serialize_http_request


@contextmanager
def _content_of(future: Any) -> Iterator[Any]:
    """Give what a transfer uploads as a stream, and close it if it was opened for this."""
    content = getattr(future.meta.call_args, "fileobj", None)
    if not isinstance(content, (str, Path)) or not Path(content).is_file():
        yield content if hasattr(content, "read") else None
        return
    with Path(content).open("rb") as stream:
        yield stream


def _make_request(switch: Switch, original: Wrapper) -> Wrapper:
    def make_request(self: Any, **kwargs: Any) -> Any:
        guard, request = switch.guard, kwargs.get("request")
        if guard is not None:
            file = kwargs.get("send_filepath")
            closed(guard, lambda: _call_of(request), _look, guard, request, file)
        return original(self, **kwargs)

    return make_request


def _said(request: Any, file: Any) -> Said:
    headers = tuple((name, value) for name, value in request.headers)
    return Said(request.method, request.path, headers, request.body_stream, file)


def _look(guard: Judge, request: Any, file: Any) -> None:
    """Refuse a native request unless it is one that was judged, unchanged, or only reads."""
    # Judged once, made once: an approval is for one request.
    judged = _JUDGED.pop(request, None)
    if judged is None:
        _must_read(guard, request)
    else:
        _said(request, file).must_be(judged)


def _must_read(guard: Judge, request: Any) -> None:
    if getattr(request, "method", "") in raw.READ_METHODS or not guard.enforces:
        return
    raise NotJudgedError(
        "a request of the native S3 client changes something and was not made by a client's "
        "method: make it by one, so that it can be judged and approved"
    )


def _call_of(request: Any) -> Call:
    params = {
        "Method": str(getattr(request, "method", "")),
        "Url": str(getattr(request, "path", "")),
    }
    return Call("s3", "SignedRequest", params, "")
