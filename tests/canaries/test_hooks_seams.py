"""What the hooks use of botocore's insides, by name: a failing test here names what moved."""

from __future__ import annotations

import inspect
import io

import botocore
import botocore.session
import pytest
from botocore import (
    auth,
    awsrequest,
    client,
    endpoint,
    hooks,
    httpchecksum,
    httpsession,
    signers,
)

SESSION = botocore.session.Session()


@pytest.fixture(scope="module")
def sts():
    return SESSION.create_client(
        "sts", region_name="us-east-1", aws_access_key_id="a", aws_secret_access_key="b"
    )


def parameters(function) -> list[str]:
    return list(inspect.signature(function).parameters)


def test_client_make_api_call():
    assert parameters(client.BaseClient._make_api_call) == ["self", "operation_name", "api_params"]


def test_client_convert_to_request_dict():
    assert parameters(client.BaseClient._convert_to_request_dict)[:5] == [
        "self",
        "api_params",
        "operation_model",
        "endpoint_url",
        "context",
    ]
    source = inspect.getsource(client.BaseClient._make_api_call)
    assert source.index("_emit_api_params") < source.index("_resolve_endpoint_ruleset")
    assert source.index("_resolve_endpoint_ruleset") < source.index("_convert_to_request_dict")
    assert source.index("_convert_to_request_dict") < source.index("before-call")


def test_emitter_tells_who_hears_an_event(sts):
    """An approved call that could not connect is only unsent where nobody else got it."""

    def handler(**_):
        """Hear every request of STS."""

    sts.meta.events.register("before-send.sts", handler)
    found = sts.meta.events._emitter._handlers.prefix_search("before-send.sts.GetCallerIdentity")
    sts.meta.events.unregister("before-send.sts", handler)
    assert handler in found
    source = inspect.getsource(endpoint.Endpoint).replace("'", '"')
    for event in ("request-created", "before-send"):
        assert f'f"{event}.{{service_id}}.{{operation_model.name}}"' in source


def test_client_emit_api_params():
    named = ["self", "api_params", "operation_model", "context"]
    assert parameters(client.BaseClient._emit_api_params) == named


def test_request_signer_sign():
    assert parameters(signers.RequestSigner.sign) == [
        "self",
        "operation_name",
        "request",
        "region_name",
        "signing_type",
        "expires_in",
        "signing_name",
    ]


def test_post_presigner():
    assert parameters(signers.S3PostPresigner.generate_presigned_post) == [
        "self",
        "request_dict",
        "fields",
        "conditions",
        "expires_in",
        "region_name",
    ]


@pytest.mark.parametrize("name", ["SigV4Auth", "HmacV1Auth", "SigV2Auth", "S3SigV4PostAuth"])
def test_signer_add_auth(name):
    assert parameters(getattr(auth, name).__dict__["add_auth"]) == ["self", "request"]


def test_signer_signature_and_attributes():
    assert parameters(auth.SigV4Auth.signature) == ["self", "string_to_sign", "request"]
    signer = auth.SigV4QueryAuth(None, "s3", "us-east-1", 60)
    assert (signer._service_name, signer._region_name, signer._expires) == ("s3", "us-east-1", 60)


def test_user_agent_is_not_signed():
    assert "user-agent" in auth.SIGNED_HEADERS_BLACKLIST


def test_http_session_send():
    assert parameters(httpsession.URLLib3Session.send) == ["self", "request"]


def test_endpoint_runs_before_send_in_front_of_the_session():
    source = inspect.getsource(endpoint.Endpoint._do_get_response)
    assert source.index("before-send") < source.index("self._send(")


def test_emitter_registers_and_takes_back():
    emitter = hooks.HierarchicalEmitter()

    def handler(**_):
        return "seen"

    emitter.register_first("before-send", handler)
    assert emitter.emit("before-send.s3.GetObject") == [(handler, "seen")]
    emitter.unregister("before-send", handler)
    assert emitter.emit("before-send.s3.GetObject") == []


def test_client_credentials_and_endpoint_override(sts):
    assert sts._request_signer._credentials.access_key == "a"
    assert sts._ruleset_resolver._builtins.get("SDK::Endpoint") is None
    there = SESSION.create_client("sts", region_name="us-east-1", endpoint_url="http://localhost:1")
    assert there._ruleset_resolver._builtins["SDK::Endpoint"] == "http://localhost:1"


def test_request_context_is_passed_on_as_the_same_object():
    context: dict = {}
    parts = {"method": "GET", "url": "https://a/", "body": b"", "headers": {}, "context": context}
    assert awsrequest.create_request_object(parts).context is context


def test_presigning_marks_its_context():
    source = inspect.getsource(signers.generate_presigned_url)
    assert "'is_presign_request': True" in source
    assert "'is_presign_request': True" in inspect.getsource(signers.generate_presigned_post)


def test_chunked_wrapper_keeps_the_stream_it_wraps():
    from fourEyes.hooks.body import unwrapped

    inner = io.BytesIO(b"bytes")
    assert unwrapped(httpchecksum.AwsChunkedWrapper(inner)) is inner


def test_response_takes_its_content_from_here():
    response = awsrequest.AWSResponse("", 200, {}, None)
    response._content = b"bytes"
    assert response.content == b"bytes"


def test_no_read_only_operation_needs_another_method_than_its_own_data_says():
    """`truth` asks botocore's own folder; it must be where the loader says it is."""
    from botocore.loaders import Loader

    loader = Loader([Loader.BUILTIN_DATA_PATH], include_default_search_paths=False)
    http = loader.load_service_model("s3", "service-2")["operations"]["HeadObject"]["http"]
    assert http["method"] == "HEAD"


def test_a_request_keeps_the_method_and_the_url_that_were_serialised():
    request = awsrequest.create_request_object(
        {"method": "POST", "url": "https://h/", "headers": {}, "body": b"{}", "context": {}}
    )
    method, url = request.method, request.url

    prepared = request.prepare()

    assert prepared.method is method
    assert prepared.url is url
