"""An outcome claims no more than can be proven."""

from __future__ import annotations

import botocore.session
import pytest
from botocore.exceptions import (
    ClientError,
    ConnectionClosedError,
    EndpointConnectionError,
    NoCredentialsError,
)

from fourEyes.hooks import outcome
from fourEyes.hooks.permit import Permit
from fourEyes.hooks.wire import Wire

CLIENT = botocore.session.Session().create_client("sts", "eu-west-1")
MODEL = CLIENT.meta.service_model.operation_model("GetCallerIdentity")
REQUEST = {"method": "POST", "url": "https://sts.amazonaws.com/", "body": {}, "headers": {}}


def permit(*trouble: str, looked: int = 1) -> Permit:
    made = Permit(CLIENT)
    made.wire = Wire(REQUEST, "sts", False, MODEL)
    made.trouble = trouble
    made.looked = looked
    return made


def error(status: int, code: str = "X") -> ClientError:
    return ClientError(
        {"Error": {"Code": code}, "ResponseMetadata": {"HTTPStatusCode": status}}, "Op"
    )


def state(permit: Permit, raised: BaseException) -> str:
    return outcome.of_error(permit, raised).state


@pytest.mark.parametrize("status", [301, 400, 404])
def test_the_service_said_that_it_did_nothing(status):
    assert state(permit(), error(status)) == "failed"


@pytest.mark.parametrize("status", [500, 503, 0])
def test_a_server_error_at_the_end_is_unknown(status):
    assert state(permit("503"), error(status)) == "unknown"


@pytest.mark.parametrize("trouble", ["ReadTimeoutError", "ConnectionClosedError", "500"])
def test_a_refusal_after_a_lost_answer_is_unknown(trouble):
    assert state(permit(trouble, looked=2), error(404)) == "unknown"


def test_a_refusal_after_attempts_that_never_left_is_a_refusal():
    assert state(permit("ConnectTimeoutError", looked=2), error(404)) == "failed"


def test_what_never_came_to_the_last_look_was_not_sent():
    assert state(permit(looked=0), NoCredentialsError()) == "unsent"


def test_attempts_that_all_failed_to_connect_were_not_sent():
    raised = EndpointConnectionError(endpoint_url="u", error="e")
    assert state(permit("EndpointConnectionError", "ConnectTimeoutError", looked=2), raised) == (
        "unsent"
    )


@pytest.fixture(params=["request-created", "before-send", "before-send.sts", "before-send.*.*"])
def overheard(request):
    """Let somebody else's handler get the signed request, which it could send by itself."""

    def handler(**_):
        """Get it."""

    CLIENT.meta.events.register(request.param, handler)
    yield
    CLIENT.meta.events.unregister(request.param, handler)


def test_a_request_that_somebody_else_got_is_not_proven_unsent(overheard):
    raised = EndpointConnectionError(endpoint_url="u", error="e")
    assert state(permit("EndpointConnectionError"), raised) == "unknown"


def test_a_signed_request_that_never_came_to_the_last_look_is_not_proven_unsent(overheard):
    made = permit(looked=0)
    made.signed = 1
    assert state(made, KeyError()) == "unknown"


def test_what_was_never_signed_was_sent_by_nobody(overheard):
    assert state(permit(looked=0), NoCredentialsError()) == "unsent"


def test_one_attempt_that_may_have_left_is_enough_to_be_unknown():
    raised = ConnectionClosedError(endpoint_url="u")
    assert state(permit("EndpointConnectionError", "ConnectionClosedError", looked=2), raised) == (
        "unknown"
    )


def test_an_attempt_that_somebody_else_answered_is_not_proven_unsent():
    assert state(permit(looked=1), KeyboardInterrupt()) == "unknown"


def test_a_response_is_done_with_its_attempts():
    answer = {"ResponseMetadata": {"HTTPStatusCode": 200, "RequestId": "r", "RetryAttempts": 2}}
    found = outcome.of_response(permit(), answer)
    assert (found.state, found.attempts, found.aws_request_id) == ("done", 3, "r")


@pytest.mark.parametrize("answer", [None, {}, {"ResponseMetadata": "?"}, "text"])
def test_a_strange_response_is_no_trouble(answer):
    assert outcome.of_response(permit(), answer).state == "done"
