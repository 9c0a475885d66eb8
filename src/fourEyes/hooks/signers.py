"""What is looked at before anything is signed?"""

from __future__ import annotations

from typing import Any

from ..call import Call, Outcome
from ..errors import NotJudgedError, RequestChangedError
from ..identity import account_of_key
from . import capture, raw
from .closed import Judge, closed, judged
from .headers import lowered
from .permit import CURRENT, Permit, rests_on_caller
from .rest import RUNS, SIGN_SO
from .seam import Seam, Switch, Wrapper
from .wire import Wire


def seams(switch: Switch, module: Any) -> list[Seam]:
    """Return the seams of each class of *module* that signs by itself."""
    found = []
    for owner in vars(module).values():
        if not isinstance(owner, type) or owner.__module__ != module.__name__:
            continue
        if "add_auth" in owner.__dict__ and owner.__name__ != "BaseSigner":
            found.append(Seam(switch, owner, "add_auth", _MAKES.get(owner.__name__, _add_auth)))
        # Reached by a subclass of the user's that has its own `add_auth`.
        if "signature" in owner.__dict__:
            found.append(Seam(switch, owner, "signature", _signature))
    return found


def _add_auth(switch: Switch, original: Wrapper) -> Wrapper:
    def add_auth(self: Any, request: Any) -> Any:
        guard, permit = switch.guard, CURRENT.get()
        if guard is None:
            return original(self, request)
        if permit is None:
            return _signed_by_hand(guard, original, self, request)
        if permit.plain is not None and permit.plain.is_plainly(request, request.data):
            name = getattr(self, "_service_name", None)
            if name is not None and (type(name) is not str or name in RUNS):
                closed(guard, lambda: _call(self, request), _same_service, permit.plain, self)
            permit.signed += 1
        else:
            look_before_signing(guard, permit, self, request)
        outer, permit.signing = permit.signing, request
        try:
            return original(self, request)
        finally:
            permit.signing = outer

    return add_auth


def _refused(switch: Switch, original: Wrapper) -> Wrapper:
    def add_auth(self: Any, request: Any) -> Any:
        if switch.guard is not None:
            closed(switch.guard, lambda: _call(self, request), _refuse)
        return original(self, request)

    return add_auth


def _refuse() -> None:
    """Refuse a signature of the date alone: it would fit any other request of that minute."""
    raise NotJudgedError(
        "signature version 3 covers no more than the date, so it cannot be tied to what was "
        "judged: leave out `signature_version` or set it to `v4`"
    )


def _add_auth_without_headers(switch: Switch, original: Wrapper) -> Wrapper:
    signed = _add_auth(switch, original)

    def add_auth(self: Any, request: Any) -> Any:
        guard = switch.guard
        if guard is not None:
            closed(guard, lambda: _call(self, request), _refuse_condition, request)
        return signed(self, request)

    return add_auth


def _refuse_condition(request: Any) -> None:
    """Refuse a signature that leaves out a condition on which the call was judged."""
    permit = CURRENT.get()
    verdict = None if permit is None else permit.verdict
    if verdict is None or verdict.approval is not None or not verdict.call.signs_headers:
        return
    if any(name in _CONDITIONS for name, _ in lowered(request.headers)):
        raise NotJudgedError(
            "S3's signature version 2 leaves out the condition that the object must not be there, "
            "so anybody could send the request without it: set `signature_version` to `s3v4`"
        )


_CONDITIONS = frozenset({"if-match", "if-none-match"})

_MAKES = {"SigV3Auth": _refused, "HmacV1Auth": _add_auth_without_headers}


def _signature(switch: Switch, original: Wrapper) -> Wrapper:
    def signature(self: Any, string_to_sign: str, request: Any) -> Any:
        guard, permit = switch.guard, CURRENT.get()
        if guard is not None and (permit is None or permit.signing is not request):
            look_before_signing(guard, permit, self, request)
        return original(self, string_to_sign, request)

    return signature


def _signed_by_hand(guard: Judge, original: Wrapper, signer: Any, request: Any) -> Any:
    """Sign a request that no client's method has made, under a permit for just that."""
    look_before_signing(guard, None, signer, request)
    permit = Permit(signer)
    permit.signing = request
    token = CURRENT.set(permit)
    try:
        return original(signer, request)
    finally:
        CURRENT.reset(token)
        permit.close()


def look_before_signing(guard: Judge, permit: Permit | None, signer: Any, request: Any) -> None:
    """Refuse to sign *request* unless a permit covers it, it only reads, or it is approved."""
    # A signer may be built upon another one, which looks no second time.
    if permit is not None and permit.signing is request:
        return
    closed(guard, lambda: _call(signer, request), _look, guard, permit, signer, request)


def _look(guard: Judge, permit: Permit | None, signer: Any, request: Any) -> None:
    if permit is not None and permit.wire is not None:
        # Nothing else is signed in the middle of a call, not even a read: what botocore asks
        # meanwhile it asks through clients, whose calls have permits of their own.
        permit.wire.must_match(request, request.data)
        _same_service(permit.wire, signer)
        _same_credentials(permit, signer)
        permit.signed += 1
        return
    is_post = type(signer).__name__.endswith("PostAuth")
    if not is_post and raw.is_read(request, request.data, _service(signer)):
        return
    if is_post and guard.enforces:
        raise NotJudgedError(
            "a POST policy was not made by `generate_presigned_post`: make it by that method, "
            "so that it can be judged and approved"
        )
    # The approval is for the signature: nobody can see what is done with it.
    verdict = judged(guard, _call(signer, request))
    guard.settle(verdict, Outcome("done"))


def _same_service(wire: Wire, signer: Any) -> None:
    """See to it that no call signs for a service where even a GET logs in, or runs code."""
    name = _service(signer)
    if wire.service and name in RUNS and (wire.service, name) not in SIGN_SO:
        raise RequestChangedError("signing name")


def _same_credentials(permit: Permit, signer: Any) -> None:
    """See to it that the one who was judged is the one who signs, where that was looked at."""
    verdict = permit.verdict
    if verdict is None or not rests_on_caller(verdict) or verdict.call.credentials is None:
        return
    # An S3 Express session has keys of its own, made from those that were judged.
    if "S3Express" in type(signer).__name__:
        return
    signing = getattr(getattr(signer, "credentials", None), "access_key", None)
    judged_as = permit.signs_as or verdict.call.access_key
    if signing is None:
        return
    if type(signing) is not str:
        raise RequestChangedError("credentials")
    if signing == judged_as:
        return
    # A role's keys are renewed, also between two attempts; another account's are no renewal.
    account = account_of_key(signing)
    if account is None or account != account_of_key(judged_as):
        raise RequestChangedError("credentials")


def _service(signer: Any) -> str:
    # Signature version 2 of S3 knows no service name.
    name = getattr(signer, "_service_name", None)
    if name is None:
        return "s3"
    # The characters that are signed, not what a subclass says of itself.
    return str.__str__(name) if isinstance(name, str) else "unknown"


def _call(signer: Any, request: Any) -> Call:
    permit = CURRENT.get()
    known = None if permit is None else permit.call()
    if known is not None:
        return known
    return raw.call_of(
        request,
        request.data,
        service=_service(signer),
        region=getattr(signer, "_region_name", None) or "",
        credentials=capture.usable(getattr(signer, "credentials", None)),
        expires_in=getattr(signer, "_expires", None),
    )
