"""How do the calls of aiobotocore meet the guard, without its event loop standing still?"""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from typing import Any

from botocore.exceptions import ClientError

from ..call import Call
from ..impact import Effect, classify
from ..verdict import Verdict
from . import calls, capture, created, hosts, outcome, presign
from .clients import guarded
from .closed import Judge, closed
from .exact import exact, refuse
from .look import last_look
from .permit import CURRENT, Permit
from .seam import Seam, Switch, Wrapper
from .send import note, refusal

# aiobotocore overrides what the other seams take over, all but the signers. What may wait or
# touch a disk runs in a thread; what a read needs runs at once.


def client_seams(switch: Switch, module: Any) -> list[Seam]:
    """Return the seams of its client class."""
    client = module.AioBaseClient
    return [
        Seam(switch, client, "_make_api_call", _around),
        Seam(switch, client, "_emit_api_params", _settling),
        Seam(switch, client, "_convert_to_request_dict", _judging),
    ]


def signer_seams(switch: Switch, module: Any) -> list[Seam]:
    """Return the seams of its request signer and of its presigner of POST policies."""
    return [
        Seam(switch, module.AioRequestSigner, "sign", _sign),
        Seam(switch, module.AioS3PostPresigner, "generate_presigned_post", _post),
    ]


def session_seams(switch: Switch, module: Any) -> list[Seam]:
    """Return the seam of an HTTP session: that of aiohttp, or in newer releases of httpx."""
    names = [name for name in ("AIOHTTPSession", "HttpxSession") if name in vars(module)]
    owners = [vars(module)[name] for name in names]
    return [
        Seam(switch, owner, "send", _looking)
        for owner in owners
        if owner.__module__ == module.__name__
    ]


def _around(switch: Switch, original: Wrapper) -> Wrapper:
    async def _make_api_call(self: Any, operation_name: str, api_params: Any) -> Any:
        guard = switch.guard
        if guard is None:
            return await original(self, operation_name, api_params)
        guarded(switch, self)
        given = dict(api_params) if operation_name in created.OPERATIONS else None
        permit = Permit(self)
        try:
            return await _sent(guard, permit, original, operation_name, api_params)
        except ClientError as error:
            verdict = permit.verdict
            if verdict is None or given is None or not created.met_something(verdict, error):
                raise
            allowed = await asyncio.to_thread(created.overwrite, guard, permit, verdict, error)
            if isinstance(allowed, dict):
                return allowed
            again = Permit(self)
            again.granted = allowed
            return await _sent(guard, again, original, operation_name, given)

    return _make_api_call


async def _sent(
    guard: Judge, permit: Permit, original: Wrapper, operation_name: str, api_params: Any
) -> Any:
    token = CURRENT.set(permit)
    try:
        response = await original(permit.client, operation_name, api_params)
    except BaseException as error:
        verdict = permit.verdict
        if verdict is not None and calls.changes_something(verdict):
            # Not in a thread: a cancelled task could not wait for it.
            created.after_error(guard, permit, verdict, error)
        raise
    finally:
        CURRENT.reset(token)
        permit.close()
    verdict = permit.verdict
    if verdict is not None and calls.changes_something(verdict):
        ended = outcome.of_response(permit, response)
        await asyncio.to_thread(guard.settle, verdict, ended)
    return response


def _settling(switch: Switch, original: Wrapper) -> Wrapper:
    async def _emit_api_params(
        self: Any, api_params: Any, operation_model: Any, context: Any
    ) -> Any:
        params = await original(self, api_params, operation_model, context)
        guard, permit = switch.guard, CURRENT.get()
        if guard is None:
            return params
        _, _, is_free = calls.asked(guard, permit, operation_model)
        return params if is_free else exact(params, [])

    return _emit_api_params


def _judging(switch: Switch, original: Wrapper) -> Wrapper:
    async def _convert_to_request_dict(
        self: Any,
        api_params: Any,
        operation_model: Any,
        endpoint_url: str,
        context: Any = None,
        *args: Any,
        **kwargs: Any,
    ) -> Any:
        guard, permit = switch.guard, CURRENT.get()
        foreign: list[Any] = []
        if guard is not None and not calls.asked(guard, permit, operation_model)[2]:
            # What is judged, serialised and sent is one copy, which nobody else holds.
            api_params = exact(api_params, foreign)
        rest = (operation_model, endpoint_url, context, *args)
        request = await original(self, api_params, *rest, **kwargs)
        if guard is None:
            return request

        captured = self, operation_model, api_params, endpoint_url, context, request["url"]
        call = capture.call_of(*captured)
        if hosts.is_no_services(endpoint_url):
            closed(guard, lambda: call, calls.refuse_endpoint)
        if foreign:
            closed(guard, lambda: call, refuse, foreign, api_params, operation_model)
        if context and context.get("is_presign_request"):
            closed(guard, lambda: call, presign.remember, lambda: call, request)
            return request
        verdict = await _asked(guard, call, calls.judge, permit, self, request)
        if verdict is not None and verdict.amended is not None and permit is not None:
            request = await original(self, verdict.amended, *rest, **kwargs)
            permit.amend(calls.wire_of(verdict, request), api_params)
        return request

    return _convert_to_request_dict


async def _asked(
    guard: Judge,
    call: Call,
    step: Callable[..., Verdict],
    permit: Permit | None,
    client: Any,
    request: Any,
) -> Verdict | None:
    if _is_plain_read(call):
        return closed(guard, lambda: call, step, guard, permit, lambda: call, client, request)
    live = _with_credentials(call, await _frozen(call.credentials))
    return await asyncio.to_thread(
        closed, guard, lambda: live, step, guard, permit, lambda: live, client, request
    )


def _is_plain_read(call: Call) -> bool:
    impact = classify(call.service, call.operation, call.params, model=call.model)
    return impact.effect is Effect.READ and not impact.hazards


async def _frozen(credentials: Any) -> Any:
    """Return the credentials as plain ones: those of aiobotocore can only be read by waiting."""
    if credentials is None:
        return None
    frozen = credentials.get_frozen_credentials()
    return capture.usable(await frozen if asyncio.iscoroutine(frozen) else frozen)


def _with_credentials(call: Call, credentials: Any) -> Call:
    return call._replace(credentials=credentials)


def _sign(switch: Switch, original: Wrapper) -> Wrapper:
    async def sign(
        self: Any,
        operation_name: str,
        request: Any,
        region_name: Any = None,
        signing_type: str = "standard",
        expires_in: int | None = None,
        signing_name: str | None = None,
    ) -> Any:
        rest = (region_name, signing_type, expires_in, signing_name)
        guard = switch.guard
        if guard is None or signing_type == "standard":
            return await original(self, operation_name, request, *rest)
        frozen = await _frozen(self._credentials)
        plan = presign.Plan(self, operation_name, request, *rest, frozen)
        permit = await asyncio.to_thread(closed, guard, plan.call, plan.permit, guard)
        if permit is None:
            return await original(self, operation_name, request, *rest)
        outer, token = CURRENT.get(), CURRENT.set(permit)
        try:
            signed = await original(self, operation_name, request, *rest)
        finally:
            CURRENT.reset(token)
            presign.close(permit, outer)
        presign.settle(guard, permit, outer)
        return signed

    return sign


def _post(switch: Switch, original: Wrapper) -> Wrapper:
    async def generate_presigned_post(
        self: Any,
        request_dict: Any,
        fields: Any = None,
        conditions: Any = None,
        expires_in: int = presign.DEFAULT_EXPIRES,
        region_name: Any = None,
    ) -> Any:
        rest = (fields, conditions, expires_in, region_name)
        guard = switch.guard
        if guard is None:
            return await original(self, request_dict, *rest)
        frozen = await _frozen(self._request_signer._credentials)

        def call() -> Call:
            made = presign.post_call(request_dict, fields, conditions, expires_in)
            return _with_credentials(made, frozen)

        permit = await asyncio.to_thread(
            closed, guard, call, presign.post_permit, guard, call, self, request_dict
        )
        outer, token = CURRENT.get(), CURRENT.set(permit)
        try:
            made = await original(self, request_dict, *rest)
        finally:
            CURRENT.reset(token)
            presign.close(permit, outer)
        presign.settle(guard, permit, outer)
        return made

    return generate_presigned_post


def _looking(switch: Switch, original: Wrapper) -> Wrapper:
    async def send(self: Any, request: Any) -> Any:
        if switch.guard is None:
            return await original(self, request)
        permit = last_look(switch.guard, request)
        if permit is not None:
            permit.sent += 1
        try:
            response = await original(self, request)
        except BaseException as error:
            note(error)
            if refused := refusal():
                raise refused from error
            raise
        if response.status_code >= 500:
            note(response.status_code)
        return response

    return send
