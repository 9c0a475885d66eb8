"""Where does a client's call meet the guard? In `_make_api_call` and in its serialisation."""

from __future__ import annotations

import time
from collections.abc import Callable
from functools import partial
from typing import Any

from botocore.exceptions import ClientError

from ..call import Call, Outcome
from ..errors import NotJudgedError, RequestChangedError
from ..impact import Effect
from ..verdict import Verdict
from . import capture, created, crt, hosts, outcome, own, presign
from .clients import guarded
from .closed import Judge, closed, judged
from .exact import exact, refuse
from .permit import CURRENT, Permit, rests_on_caller
from .sealed import sealed
from .seam import Seam, Switch, Wrapper
from .truth import must_be_named, must_not_belie, names_itself
from .wire import Wire


def seams(switch: Switch, module: Any) -> list[Seam]:
    """Return the seams of botocore's own client class; *module* is `botocore.client`."""
    return [
        Seam(switch, module.BaseClient, "_make_api_call", _around),
        Seam(switch, module.BaseClient, "_emit_api_params", _settling),
        Seam(switch, module.BaseClient, "_convert_to_request_dict", _judging),
    ]


def _around(switch: Switch, original: Wrapper) -> Wrapper:
    """Open a permit for each call; it is filled once the call's params are final."""

    def _make_api_call(self: Any, operation_name: str, api_params: Any) -> Any:
        guard = switch.guard
        if guard is None:
            return original(self, operation_name, api_params)
        is_own = guarded(switch, self)
        # Handlers change this dict in place; a call that may have to be made again needs it new.
        given = dict(api_params) if operation_name in created.OPERATIONS else None
        permit = Permit(self, is_own)
        try:
            return _sent(guard, permit, original, operation_name, api_params)
        except ClientError as error:
            verdict = permit.verdict
            if verdict is None or given is None or not created.met_something(verdict, error):
                raise
            allowed = created.overwrite(guard, permit, verdict, error)
            if isinstance(allowed, dict):
                return allowed
            again = Permit(self, is_own)
            again.granted = allowed
            return _sent(guard, again, original, operation_name, given)

    return _make_api_call


def _sent(
    guard: Judge, permit: Permit, original: Wrapper, operation_name: str, api_params: Any
) -> Any:
    """Make the call under *permit*, and write down how it ended if it could change something."""
    token = CURRENT.set(permit)
    try:
        response = original(permit.client, operation_name, api_params)
    except BaseException as error:
        verdict = permit.verdict
        if verdict is not None and changes_something(verdict):
            created.after_error(guard, permit, verdict, error)
        raise
    finally:
        CURRENT.reset(token)
        permit.close()
    verdict = permit.verdict
    if verdict is not None and changes_something(verdict):
        guard.settle(verdict, outcome.of_response(permit, response))
    return response


def _settling(switch: Switch, original: Wrapper) -> Wrapper:
    """
    Settle what the params are, once every handler has had them.

    botocore's endpoint rules read them before the serialiser does, and must read the same.
    """

    def _emit_api_params(self: Any, api_params: Any, operation_model: Any, context: Any) -> Any:
        params = original(self, api_params, operation_model, context)
        guard, permit = switch.guard, CURRENT.get()
        if guard is None:
            return params
        _, _, is_free = asked(guard, permit, operation_model)
        return params if is_free else exact(params, [])

    return _emit_api_params


def asked(guard: Judge, permit: Permit | None, model: Any) -> tuple[str, str, bool]:
    """
    Return the service and operation that *model* names, and whether calls of it need nobody.

    Every call comes by here twice. The service is the model's, for which it is serialised,
    whatever the client's is now; and a handler can rename a model in between.
    """
    service, operation = model.service_model.service_name, model.name
    if permit is None:
        return service, operation, guard.is_free(service, operation)
    known = permit.asked
    if known[0] != service or known[1] != operation:
        known = permit.asked = service, operation, guard.is_free(service, operation)
    return known


def _judging(switch: Switch, original: Wrapper) -> Wrapper:
    """
    Judge a call when it is serialised.

    Here every handler that may change the params has run, and none has yet that could answer,
    sign or send: neither `before-call` (botocore's Stubber) nor `before-send` (moto).
    """

    def _convert_to_request_dict(
        self: Any,
        api_params: Any,
        operation_model: Any,
        endpoint_url: str,
        context: Any = None,
        *args: Any,
        **kwargs: Any,
    ) -> Any:
        guard, permit = switch.guard, CURRENT.get()
        if guard is None:
            return original(
                self, api_params, operation_model, endpoint_url, context, *args, **kwargs
            )
        if permit is not None and permit.is_own:
            request = original(
                self, api_params, operation_model, endpoint_url, context, *args, **kwargs
            )
            mine = partial(
                capture.call_of, self, operation_model, api_params, endpoint_url, context
            )
            closed(guard, mine, own.admit, permit, mine, self, request)
            return request
        service, operation, is_free = asked(guard, permit, operation_model)
        foreign: list[Any] = []
        if not is_free:
            # What is judged, serialised and sent is one copy, which nobody else holds.
            api_params = exact(api_params, foreign)
        # Serialised first: invalid params end here, before anybody is asked about them.
        request = original(
            self, api_params, operation_model, endpoint_url, context, *args, **kwargs
        )
        is_presign = context and context.get("is_presign_request")
        is_strange = hosts.is_no_services(endpoint_url)
        captured = self, operation_model, api_params, endpoint_url, context, request["url"]
        # Most calls are free, and plainly what they are called. What looks otherwise is judged like
        # any other; that both are sent as serialised is looked at later.
        if (
            is_free
            and not (is_presign or is_strange)
            and permit is not None
            and permit.client is self
            and permit.wire is None
            and names_itself(request, operation)
        ):
            permit.plain = permit.wire = Wire(request, service, True, operation_model)
            permit.captured = capture.call_of, captured
            return request

        call = partial(capture.call_of, *captured)
        if is_strange:
            closed(guard, call, refuse_endpoint)
        if foreign:
            closed(guard, call, refuse, foreign, api_params, operation_model)
        if is_presign:
            closed(guard, call, presign.remember, call, request)
            return request
        verdict = closed(guard, call, judge, guard, permit, call, self, request)
        if verdict is not None and verdict.amended is not None and permit is not None:
            amended = crt.without_content(verdict.amended, api_params)
            request = original(
                self, amended, operation_model, endpoint_url, context, *args, **kwargs
            )
            permit.amend(wire_of(verdict, request), api_params)
        return request

    return _convert_to_request_dict


def refuse_endpoint() -> None:
    """Refuse an endpoint where a call would be another one, or run somebody's code."""
    raise NotJudgedError(
        "the client's endpoint is none of a service's: it carries a query, or is a function's URL; "
        "give the client its service's own, and sign requests to a function by hand"
    )


def judge(
    guard: Judge, permit: Permit | None, call: Callable[[], Call], client: Any, request: Any
) -> Verdict:
    """Ask the guard about a serialised call, and lay its answer into the permit."""
    made = call()
    is_named = must_not_belie(request, made.model, made.service)
    granted = None if permit is None else permit.granted
    if granted is None:
        return admit(guard, permit, judged(guard, made), client, request, is_named)
    if (granted.call.service, granted.call.operation) != (made.service, made.operation):
        raise RequestChangedError("operation")
    if not created.is_same_params(granted.call.params, made.params):
        raise RequestChangedError("params")
    for part in ("partition", "region", "endpoint", "is_elsewhere"):
        if getattr(granted.call, part) != getattr(made, part):
            raise RequestChangedError("host" if part == "is_elsewhere" else part)
    return admit(guard, permit, granted, client, request, is_named)


def admit(
    guard: Judge,
    permit: Permit | None,
    verdict: Verdict,
    client: Any,
    request: Any,
    is_named: bool,
) -> Verdict:
    """Lay an allowed *verdict* into the permit that is open for it."""
    must_be_named(verdict, is_named)
    if permit is not None and verdict.approval is not None:
        request["body"] = sealed(request["body"], verdict, permit.refuse_with(guard, verdict))
    wire = wire_of(verdict, request)
    if permit is None or permit.client is not client or permit.wire is not None:
        return _without_permit(guard, verdict)
    permit.verdict, permit.wire, permit.allowed = verdict, wire, time.monotonic()
    if rests_on_caller(verdict):
        permit.signs_as = verdict.call.access_key
    elif verdict.approval is None:
        permit.plain = wire
    return verdict


def wire_of(verdict: Verdict, request: Any) -> Wire:
    """Return how an allowed call looks on the wire."""
    call = verdict.call
    is_read = verdict.impact.effect is Effect.READ
    return Wire(request, service=call.service, is_read=is_read, model=call.model)


def _without_permit(guard: Judge, verdict: Verdict) -> Verdict:
    """Answer a call that goes around `_make_api_call`: a read may, what it sends is looked at."""
    if verdict.impact.effect is Effect.READ or not guard.enforces:
        return verdict
    if verdict.claim is not None:
        guard.settle(verdict, Outcome("unsent"))
    raise NotJudgedError(
        "the call did not come through the client's own `_make_api_call`, so what is sent "
        "could not be tied to what was judged"
    )


def changes_something(verdict: Verdict) -> bool:
    """Tell whether the end of an allowed call is worth a record."""
    return verdict.impact.effect is not Effect.READ or bool(verdict.impact.hazards)
