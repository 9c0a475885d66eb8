"""A secret planted in any sensitive member of any operation reaches no sink, error or request."""

from __future__ import annotations

import json
import logging
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from fourEyes import explain
from fourEyes.audit import Trail
from fourEyes.errors import IntentError
from fourEyes.impact import classify
from fourEyes.intent import Intent, resources_of
from support import log, planted

# Loading a service's model takes the most time, so only some are drawn from in each run.
SERVICES = sorted(set(log.session().get_available_services()) - {"ec2"})


@st.composite
def operations(draw: st.DrawFn) -> tuple[str, str]:
    """Draw an operation with a sensitive member."""
    service = draw(st.sampled_from(SERVICES))
    model = log.service_model(service)
    names = [
        name
        for name in model.operation_names
        if planted.is_planted(model.operation_model(name).input_shape)
    ]
    return (service, draw(st.sampled_from(names))) if names else ("rds", "CreateDBInstance")


class _Keep:
    """A sink that keeps what it is given."""

    def __init__(self) -> None:
        self.lines: list[str] = []

    def write(self, body: str, closing: str = "}") -> str:
        self.lines.append(body)
        return body


def _without_names(text: str) -> str:
    """Leave out what names the resource: a name stays readable though it is marked sensitive."""
    value = json.loads(text)
    for part in (value, value.get("unmapped", {}), value.get("details", {})):
        for member in ("resources", "resource", "what"):
            part.pop(member, None)
    return json.dumps(value)


@given(operations())
@settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))
def test_a_planted_secret_never_comes_out(drawn: tuple[str, str]) -> None:
    service, operation = drawn
    model = log.service_model(service).operation_model(operation)
    call = log.call(service, operation, planted.params(model.input_shape))
    for text in _everything_said(call):
        assert planted.SECRET not in text
        assert str(planted.NUMBER) not in text


def _everything_said(call: Any) -> list[str]:
    """Return the records in both formats, the request and the error of a blocked call."""
    impact = classify(call.service, call.operation, call.params, model=call.model)
    members: dict[str, Any] = {"call": call, "impact": impact, "caller": log.CALLER}
    try:
        members["intent"] = _intent(call)
    except IntentError as error:
        # Nobody can approve it; what is said then must hold nothing either.
        members["reason"] = str(error)
    sink = _Keep()
    Trail(sink=sink).record("call.blocked", **members)
    Trail(format="ocsf", sink=sink).record("call.blocked", **members)
    said = [_without_names(line) for line in sink.lines]
    if "intent" in members:
        said.append(_without_names(json.dumps(members["intent"].to_request())))
    error = explain.failed(call, impact, IntentError("no canonical form"))
    return [*said, _without_names(json.dumps(error.to_dict()))]


def _intent(call: Any) -> Intent:
    required = tuple(call.model.input_shape.required_members)
    resources = resources_of(call.service, call.operation, call.params, required=required)
    return Intent.of(
        call,
        log.CALLER,
        effect="delete",
        hazards=(),
        environment="prod",
        resources=resources.names,
        secret_key=b"k" * 32,
    )


@pytest.mark.parametrize(
    ("service", "operation", "member"),
    [
        ("ec2", "CopySnapshot", "PresignedUrl"),
        ("rds", "CopyDBSnapshot", "PreSignedUrl"),
        ("chatbot", "UpdateChimeWebhookConfiguration", "WebhookUrl"),
    ],
)
def test_an_address_that_carries_its_own_credential_is_no_name(
    service: str, operation: str, member: str
) -> None:
    url = f"https://example.com/?X-Amz-Signature={planted.SECRET}"

    assert resources_of(service, operation, {member: url}).names == ()


def test_a_handler_of_the_application_gets_no_more_than_the_sink(
    caplog: pytest.LogCaptureFixture,
) -> None:
    call = log.call("rds", "CreateDBInstance", {"MasterUserPassword": planted.SECRET})
    with caplog.at_level(logging.INFO, "fourEyes.audit"):
        Trail(sink=_Keep()).record("call.allowed", call=call)

    (taken,) = caplog.records
    assert planted.SECRET not in str(taken.__dict__)
