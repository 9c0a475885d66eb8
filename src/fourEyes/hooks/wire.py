"""How did the judged call look on the wire, and is this request still that one?"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any
from urllib.parse import SplitResult, urlsplit

from ..errors import RequestChangedError
from . import hosts
from .body import form, is_plain_form, is_same_payload, parsed_form, unzipped
from .glance import is_all_told, is_told
from .headers import OVERRIDES, TARGET, USUAL, VOLATILE, is_botocores, lowered, text
from .rest import STAY

# What is compared by what it holds: of a class of its own, it could hold something else.
_COMPARED = (str, bytes, bytearray, dict)
_CONDITIONS = frozenset({"if-match", "if-none-match", "if-modified-since", "if-unmodified-since"})

# Cross-region copies carry a presigned URL of themselves, which botocore adds after the call
# was serialised, together with and in place of the region.
_COPIES = frozenset({"docdb", "ec2", "neptune", "rds"})
_COPY_ADDS = frozenset({"PreSignedUrl", "PresignedUrl", "DestinationRegion"})
_COPY_DROPS = frozenset({"SourceRegion"})


class Wire:
    """
    A judged call as it was serialised; `must_match` compares a request with it.

    Compared are method, path with query, body, `X-Amz-Target`, and for calls that change
    something also the host and the headers that carry params. Not compared: dates, signatures,
    checksums and what else botocore renews for each attempt.
    """

    __slots__ = (
        "_headers",
        "_told",
        "body",
        "is_read",
        "kind",
        "method",
        "model",
        "service",
        "target",
        "url",
    )

    def __init__(
        self, request_dict: Mapping[str, Any], service: str, is_read: bool, model: Any = None
    ) -> None:
        self.method: str = request_dict["method"]
        self.url: str = request_dict["url"]
        body = request_dict["body"]
        # Handlers get the dict of a query-protocol call and could change it in place.
        self.body = dict(body) if type(body) is dict else body
        self.service = service
        self.is_read = is_read
        self.model = model
        headers = request_dict["headers"]
        # A read is turned into something else by no other headers than these.
        self.target: str | None = headers.get("X-Amz-Target")
        self.kind: str | None = headers.get("Content-Type")
        if not is_read:
            self._headers = list(headers.items())
            self._told = {name: value for name, value in self._headers if name not in USUAL}

    def is_plainly(self, request: Any, body: Any) -> bool:
        """
        Tell whether *request*, with *body*, is the judged call at first sight.

        Nearly every request is, and this is all that it costs. Of any other, `must_match` says
        whether and how it differs.
        """
        # The very objects that botocore serialised: nothing that only claims to be equal.
        if request.url is not self.url or request.method is not self.method:
            return False
        if body is not self.body and (body or self.body) and not is_plain_form(body, self.body):
            return False
        if getattr(request, "params", None):
            return False
        if not self.is_read:
            return is_all_told(request.headers, self._told)
        return is_told(request.headers, self.target, self.kind, self.url)

    def must_match(self, request: Any, body: Any) -> None:
        """
        Raise `RequestChangedError` unless *request*, with *body*, is the judged call.

        *request* is an `AWSRequest` about to be signed or an `AWSPreparedRequest` about to leave.
        """
        # Of botocore's own kinds, or nobody knows what is sent in the end.
        if type(request.method) is not str or type(request.url) is not str:
            raise RequestChangedError("method")
        if not is_botocores(request.headers):
            raise RequestChangedError("headers")
        if isinstance(body, _COMPARED) and type(body) not in _COMPARED:
            raise RequestChangedError("body")
        if request.method != self.method and not self._is_search_by_post(request):
            raise RequestChangedError("method")
        if request.url != self.url or getattr(request, "params", None):
            self._same_url(request)
        if body is not self.body:
            self._same_body(request, body)
        if not self.is_read:
            self._same_headers(request.headers, hosts.said_of(request.url))
        else:
            self._same_target(request.headers)
            self._same_host(request.headers)

    def _same_url(self, request: Any) -> None:
        judged, now = urlsplit(self.url), urlsplit(request.url)
        if (judged.path or "/") != (now.path or "/"):
            raise RequestChangedError("path")
        # An `AWSRequest` can carry more query beside its URL.
        if getattr(request, "params", None):
            raise RequestChangedError("query")
        if judged.query != now.query and not self._is_search_by_post(request):
            raise RequestChangedError("query")
        if not self._may_go(judged, now):
            raise RequestChangedError("host")

    def _may_go(self, judged: SplitResult, now: SplitResult) -> bool:
        if not self.is_read:
            operation = getattr(self.model, "name", "")
            return hosts.is_same_service(judged, now, self.service, operation)
        # A read may go wherever the user sends it, but not to where it runs somebody's code; what
        # it asks for has just been compared.
        if self.service in STAY and judged.netloc != now.netloc:
            return False
        return not hosts.is_functions(now.hostname or "")

    def _is_search_by_post(self, request: Any) -> bool:
        """Tell whether botocore moved a long CloudSearch query from the URL into the body."""
        return (
            self.service == "cloudsearchdomain"
            and self.method == "GET"
            and request.method == "POST"
            and "?" not in request.url
        )

    def _same_body(self, request: Any, body: Any) -> None:
        if not body and not self.body:
            return
        if isinstance(self.body, dict):
            is_same = self._is_same_form(request, body)
        elif self._is_search_by_post(request):
            is_same = body == urlsplit(self.url).query
        else:
            is_same = is_same_payload(self.body, body, request.headers) or self._is_escaped(body)
        if not is_same:
            raise RequestChangedError("body")

    def _is_same_form(self, request: Any, body: Any) -> bool:
        """Compare a query-protocol body: a dict before it is prepared, text afterwards."""
        if isinstance(body, dict):
            return body == self.body or self.is_own_copy(body)
        encoded = form(self.body)
        if body == encoded:
            return True
        plain = unzipped(body, request.headers, len(encoded))
        if plain == encoded.encode():
            return True
        return isinstance(body, str) and self.is_own_copy(parsed_form(body))

    def is_own_copy(self, body: Any) -> bool:
        """Tell whether *body* differs from the judged one only as botocore's own copies do."""
        if self.service not in _COPIES or not isinstance(body, Mapping):
            return False
        if not isinstance(self.body, Mapping):
            return False
        judged = {k: str(v) for k, v in self.body.items()}
        now = {k: str(v) for k, v in body.items() if k in judged or k not in _COPY_ADDS}
        # EC2's name the region still, those of RDS no longer.
        return now in (judged, {k: v for k, v in judged.items() if k not in _COPY_DROPS})

    def _is_escaped(self, body: Any) -> bool:
        """Tell whether botocore escaped line ends in XML (`escape_xml_payload`)."""
        if not (isinstance(body, bytes) and isinstance(self.body, bytes)):
            return False
        return self.body.replace(b"\r", b"&#xD;").replace(b"\n", b"&#xA;") == body

    def _same_target(self, headers: Mapping[str, Any]) -> None:
        # What a header means that is given twice is the service's affair: both must be right.
        now = [(name, text(value)) for name, value in lowered(headers)]
        if {value for name, value in now if name == TARGET} != {self.target} - {None}:
            raise RequestChangedError("target")
        kinds = {value for name, value in now if name == "content-type"}
        if self.target is not None and kinds != {self.kind}:
            raise RequestChangedError("header content-type")
        if any(name in OVERRIDES for name, _ in now):
            raise RequestChangedError("method")

    def _same_host(self, headers: Mapping[str, Any]) -> None:
        """See to it that a read is signed for no other host where that one would run code."""
        own = hosts.said_of(self.url)
        for host in (text(value) or "" for name, value in lowered(headers) if name == "host"):
            is_other = self.service in STAY and host.lower() not in own
            if is_other or hosts.is_functions(host):
                raise RequestChangedError("header host")

    def _same_headers(self, headers: Mapping[str, Any], own: frozenset[str]) -> None:
        """Compare the headers that say what to do; botocore's own come and go."""
        judged, now = _told(self._headers), lowered(headers)
        for name, value in now:
            if name == "host" and (text(value) or "").lower() not in own:
                raise RequestChangedError("header host")
            if name in judged:
                if value != judged[name] and text(value) != judged[name]:
                    raise RequestChangedError(f"header {name}")
            elif name not in VOLATILE and self._says_what_to_do(name):
                raise RequestChangedError(f"header {name}")
        for name in judged.keys() - dict(now).keys():
            raise RequestChangedError(f"header {name}")

    def _says_what_to_do(self, name: str) -> bool:
        if name.startswith("x-amz-checksum-"):
            return False
        if name.startswith("x-amz-") or name in _CONDITIONS or name in OVERRIDES:
            return True
        return name in self._header_members()

    def _header_members(self) -> frozenset[str]:
        shape = getattr(self.model, "input_shape", None)
        members = () if shape is None else shape.members.values()
        located = (m.serialization for m in members if m.serialization.get("location") == "header")
        return frozenset(str(where.get("name", "")).lower() for where in located)


def _told(headers: Iterable[tuple[Any, Any]]) -> dict[str, str | None]:
    """Return the headers that say what to do, as a call was serialised."""
    told = {str(name).lower(): text(value) for name, value in headers if value is not None}
    return {name: value for name, value in told.items() if name not in VOLATILE}
