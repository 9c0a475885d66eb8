"""What is looked at before a request is signed for somebody else to send?"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from contextvars import ContextVar
from dataclasses import dataclass
from typing import Any

from ..call import Call, Outcome, Presign
from ..errors import NotJudgedError, RequestChangedError
from ..impact import Effect
from . import capture, raw
from .closed import Judge, closed, judged
from .permit import CURRENT, Permit
from .seam import Seam, Switch, Wrapper
from .truth import must_be_named, must_not_belie
from .wire import Wire

DEFAULT_EXPIRES = 3600


@dataclass(frozen=True)
class Draft:
    """A call that was serialised to be presigned: its context is how it is known again."""

    call: Call
    context: Any
    wire: Wire
    request: Mapping[str, Any]


_DRAFT: ContextVar[Draft | None] = ContextVar("fourEyes_draft", default=None)


def remember(call: Callable[[], Call], request: Mapping[str, Any]) -> None:
    """
    Keep a serialised call until it is signed.

    Only then is it known how long the URL lives and for which HTTP method it is made.
    """
    made = call()
    wire = Wire(request, service=made.service, is_read=False, model=made.model)
    _DRAFT.set(Draft(made, request["context"], wire, request))


def seams(switch: Switch, module: Any) -> list[Seam]:
    """Return the seams of `botocore.signers`: its request signer, its presigner of policies."""
    return [
        Seam(switch, module.RequestSigner, "sign", _sign),
        Seam(switch, module.S3PostPresigner, "generate_presigned_post", _post),
    ]


def _sign(switch: Switch, original: Wrapper) -> Wrapper:
    def sign(
        self: Any,
        operation_name: str,
        request: Any,
        region_name: Any = None,
        signing_type: str = "standard",
        expires_in: int | None = None,
        signing_name: str | None = None,
    ) -> Any:
        guard = switch.guard
        if guard is None or signing_type == "standard":
            return original(
                self, operation_name, request, region_name, signing_type, expires_in, signing_name
            )
        rest = (region_name, signing_type, expires_in, signing_name)
        plan = Plan(self, operation_name, request, *rest, capture.usable(self._credentials))
        permit = closed(guard, plan.call, plan.permit, guard)
        if permit is None:
            return original(self, operation_name, request, *rest)
        outer, token = CURRENT.get(), CURRENT.set(permit)
        try:
            signed = original(self, operation_name, request, *rest)
        finally:
            CURRENT.reset(token)
            close(permit, outer)
        settle(guard, permit, outer)
        return signed

    return sign


@dataclass(frozen=True)
class Plan:
    """One request about to be presigned, with everything that `sign` was told."""

    signer: Any
    operation: str
    request: Any
    region: str | None
    kind: str
    expires_in: int | None
    signing_name: str | None
    credentials: Any = None

    def permit(self, guard: Judge) -> Permit | None:
        """Return the permit to sign under, or `None` where none is needed."""
        outer = CURRENT.get()
        part = None if outer is None else self._part_of(outer)
        if part is not None:
            return part
        if self.kind == "presign-post":
            raise NotJudgedError("a POST policy was not made by `generate_presigned_post`")
        draft = self._draft()
        if draft is None and raw.is_read(self.request, self.request.data, self._service):
            return None
        permit = Permit(self.signer)
        # What was signed by hand is judged by what is on the wire, not by a name.
        is_named = draft is None or must_not_belie(
            draft.request, draft.call.model, draft.call.service
        )
        permit.verdict = judged(guard, self.call())
        must_be_named(permit.verdict, is_named)
        permit.wire = wire_of(self.request)
        return permit

    def call(self) -> Call:
        """Return the call that a presigned request is: the client's, or what the wire says."""
        draft = self._draft()
        if draft is not None:
            presign = Presign(self.request.method, self._lifetime)
            return draft.call._replace(presign=presign, credentials=self.credentials)
        return raw.call_of(
            self.request,
            self.request.data,
            service=self._service,
            region=self.region or self.signer.region_name or "",
            credentials=self.credentials,
            expires_in=self._lifetime,
        )

    def _draft(self) -> Draft | None:
        """Find the call again, unless what is to be signed is not what it was serialised to."""
        draft = _DRAFT.get()
        if draft is None or draft.context is not self.request.context:
            return None
        if draft.call.operation != self.operation:
            return None
        try:
            draft.wire.must_match(self.request, self.request.data)
        except RequestChangedError:
            # `HttpMethod="DELETE"` on `get_object` is a delete, whatever it is called.
            return None
        return draft

    def _part_of(self, outer: Permit) -> Permit | None:
        """Return a permit for what a judged call signs of itself: RDS copies, a POST policy."""
        verdict = outer.verdict
        if verdict is None or outer.wire is None or verdict.call.operation != self.operation:
            return None
        if self.kind == "presign-post":
            return outer if verdict.call.presign is not None else None
        if not outer.wire.is_own_copy(self.request.data):
            return None
        part = Permit(self.signer)
        part.verdict, part.wire = verdict, wire_of(self.request)
        return part

    @property
    def _lifetime(self) -> int:
        return DEFAULT_EXPIRES if self.expires_in is None else int(self.expires_in)

    @property
    def _service(self) -> str:
        return str(self.signing_name or self.signer.signing_name)


def _post(switch: Switch, original: Wrapper) -> Wrapper:
    def generate_presigned_post(
        self: Any,
        request_dict: Any,
        fields: Any = None,
        conditions: Any = None,
        expires_in: int = DEFAULT_EXPIRES,
        region_name: Any = None,
    ) -> Any:
        rest = (fields, conditions, expires_in, region_name)

        guard = switch.guard
        if guard is None:
            return original(self, request_dict, *rest)

        def call() -> Call:
            return post_call(request_dict, fields, conditions, expires_in)

        permit = closed(guard, call, post_permit, guard, call, self, request_dict)
        outer, token = CURRENT.get(), CURRENT.set(permit)
        try:
            made = original(self, request_dict, *rest)
        finally:
            CURRENT.reset(token)
            close(permit, outer)
        settle(guard, permit, outer)
        return made

    return generate_presigned_post


def post_permit(
    guard: Judge, call: Callable[[], Call], presigner: Any, request_dict: Mapping[str, Any]
) -> Permit:
    """Judge a POST policy and return the permit to sign it under."""
    permit = Permit(presigner)
    permit.verdict = judged(guard, call())
    permit.wire = Wire(request_dict, service="s3", is_read=False)
    return permit


def post_call(
    request_dict: Mapping[str, Any], fields: Any, conditions: Any, expires_in: int
) -> Call:
    """
    Return the call that a POST policy allows: an upload over whatever is there.

    botocore serialises a CreateBucket for it; key and conditions are beside that.
    """
    draft = _DRAFT.get()
    known = draft is not None and draft.context is request_dict.get("context")
    call = draft.call if draft is not None and known else Call("s3", "PutObject", {}, "")
    fields = dict(fields or {})
    params = {
        "Bucket": call.params.get("Bucket"),
        "Url": request_dict["url"],
        "Key": fields.get("key"),
        "Fields": fields,
        "Conditions": list(conditions or ()),
    }
    presign = Presign("POST", int(expires_in))
    # No model: these are not the members of PutObject, and all of them are in the digest.
    return call._replace(operation="PutObject", params=params, model=None, presign=presign)


def wire_of(request: Any) -> Wire:
    """Return how an `AWSRequest` looks that has not been signed yet."""
    parts = {
        "method": request.method,
        "url": request.url,
        "body": request.data,
        "headers": request.headers,
    }
    return Wire(parts, service="", is_read=False)


def close(permit: Permit | None, outer: Permit | None) -> None:
    """End *permit* with the signature it was for, unless it is that of an *outer* call."""
    if permit is not None and permit is not outer:
        permit.close()


def settle(guard: Judge, permit: Permit | None, outer: Permit | None) -> None:
    """
    Write down that an allowed signature was made, unless it is part of an *outer* call.

    The approval is for the signature: nobody can see what is done with it.
    """
    verdict = None if permit is None else permit.verdict
    if verdict is None or (outer is not None and outer.verdict is verdict):
        return
    if verdict.impact.effect is not Effect.READ:
        guard.settle(verdict, Outcome("done"))
