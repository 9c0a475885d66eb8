"""Paths around a client's methods: endpoints, HTTP sessions, signers and presigned requests."""

from __future__ import annotations

import urllib.error
import urllib.request

import boto3
import botocore.session
import pytest
from botocore import auth
from botocore.awsrequest import AWSRequest
from botocore.config import Config
from botocore.credentials import Credentials
from botocore.httpsession import URLLib3Session
from botocore.signers import RequestSigner, S3PostPresigner

from fourEyes.errors import CallBlockedError
from support.stage import REGION, blocked
from support.targets import BUCKET, CONTENT, KEY, Targets

KEYS = Credentials("AKIAIOSFODNN7EXAMPLE", "secret")
URL = f"https://{BUCKET}.s3.{REGION}.amazonaws.com/{KEY}"


@pytest.fixture
def targets(stage) -> Targets:
    """Give targets made before the guard, which is then installed; see that they stay."""
    targets = Targets()
    stage.install()
    yield targets
    targets.assert_intact()


@pytest.fixture
def client(targets):
    """Give a client made after the guard."""
    return boto3.client("s3")


def request_dict(client, method="DELETE") -> dict:
    return {
        "method": method,
        "url": f"https://s3.{REGION}.amazonaws.com/{BUCKET}/{KEY}",
        "url_path": f"/{BUCKET}/{KEY}",
        "query_string": {},
        "headers": {},
        "body": b"",
        "context": {"client_config": client.meta.config},
    }


# --- endpoints and HTTP sessions ---------------------------------------------------------------


@pytest.mark.parametrize("step", ["make_request", "_send_request"])
def test_path_endpoint(client, step):
    model = client.meta.service_model.operation_model("DeleteObject")
    arguments = (model, request_dict(client))
    call = getattr(client._endpoint, step)
    blocked(call, *(arguments if step == "make_request" else reversed(arguments)))


@pytest.mark.parametrize("own_session", [True, False])
def test_path_http_session(client, own_session):
    prepared = client._endpoint.create_request(request_dict(client))
    session = URLLib3Session() if own_session else client._endpoint.http_session
    assert blocked(session.send, prepared).reason == "not_judged"


def test_path_http_session_made_before_install(stage):
    session = URLLib3Session()
    targets = Targets()
    stage.install()
    blocked(session.send, AWSRequest("DELETE", URL).prepare())
    targets.assert_intact()


# --- signers ------------------------------------------------------------------------------------

SIGNERS = [
    auth.SigV4Auth(KEYS, "s3", REGION),
    auth.S3SigV4Auth(KEYS, "s3", REGION),
    auth.SigV4QueryAuth(KEYS, "s3", REGION),
    auth.S3SigV4QueryAuth(KEYS, "s3", REGION, 60),
    auth.S3SigV4PostAuth(KEYS, "s3", REGION),
    auth.HmacV1Auth(KEYS),
    auth.HmacV1QueryAuth(KEYS),
    auth.HmacV1PostAuth(KEYS),
    auth.SigV2Auth(KEYS),
    auth.SigV3Auth(KEYS),
    auth.BearerAuth(KEYS),
]


@pytest.mark.parametrize("signer", SIGNERS, ids=lambda signer: type(signer).__name__)
def test_path_signer(targets, signer):
    blocked(signer.add_auth, AWSRequest("DELETE", URL))


def test_path_signer_made_into_a_subclass(targets):
    class Mine(auth.SigV4Auth):
        def add_auth(self, request):
            request.context["timestamp"] = "20260101T000000Z"
            return self.signature("text to sign", request)

    blocked(Mine(KEYS, "s3", REGION).add_auth, AWSRequest("DELETE", URL))


def test_path_signer_says_how_to_get_such_a_call_approved(targets):
    request = AWSRequest("POST", "https://search.example.com/_bulk", data=b'{"delete": {}}')
    error = blocked(auth.SigV4Auth(KEYS, "es", REGION).add_auth, request)
    assert "Authorization" not in request.headers
    assert error.to_dict()["operation"] == "SignedRequest"


@pytest.mark.parametrize(
    ("service", "request_"),
    [
        ("s3", AWSRequest("GET", URL)),
        ("es", AWSRequest("HEAD", "https://search.example.com/index")),
        (
            "dynamodb",
            AWSRequest(
                "POST",
                f"https://dynamodb.{REGION}.amazonaws.com/",
                headers={"X-Amz-Target": "DynamoDB_20120810.GetItem"},
                data=b'{"TableName": "orders", "Key": {"pk": {"S": "1"}}}',
            ),
        ),
        (
            "sts",
            AWSRequest(
                "POST",
                "https://sts.amazonaws.com/",
                headers={"Content-Type": "application/x-www-form-urlencoded"},
                data="Action=GetCallerIdentity&Version=2011-06-15",
            ),
        ),
    ],
    ids=["get", "head", "target", "action"],
)
def test_path_signer_of_a_read_goes_on(targets, service, request_):
    auth.SigV4Auth(KEYS, service, REGION).add_auth(request_)
    assert "Signature=" in request_.headers["Authorization"]


@pytest.mark.parametrize(
    "request_",
    [
        AWSRequest("GET", "https://ec2.amazonaws.com/?Action=TerminateInstances&InstanceId.1=i-1"),
        AWSRequest("GET", "https://ec2.amazonaws.com/", params={"Action": "TerminateInstances"}),
        AWSRequest("POST", "https://ec2.amazonaws.com/", data={"Action": "TerminateInstances"}),
        AWSRequest(
            "POST",
            "https://ec2.amazonaws.com/?Action=DescribeInstances",
            data="Action=TerminateInstances",
        ),
        AWSRequest(
            "GET",
            "https://dynamodb.amazonaws.com/",
            headers={"X-Amz-Target": "DynamoDB_20120810.DeleteTable"},
        ),
        AWSRequest(
            "POST",
            "https://dynamodb.amazonaws.com/",
            headers={"X-Amz-Target": "DynamoDB_20120810.ExecuteStatement"},
            data=b'{"Statement": "DELETE FROM orders WHERE pk = 1"}',
        ),
    ],
    ids=["url", "params", "form", "two-actions", "target", "statement"],
)
def test_path_signer_looks_at_target_and_action(targets, request_):
    service = "dynamodb" if "dynamodb" in request_.url else "ec2"
    blocked(auth.SigV4Auth(KEYS, service, REGION).add_auth, request_)


INSTANCE = f"wss://ec2-instance-connect.{REGION}.amazonaws.com/openTunnel?instanceId=i-1"
FUNCTION = f"https://abc.lambda-url.{REGION}.on.aws/"
FUNCTIONS = f"https://lambda.{REGION}.amazonaws.com/2015-03-31/functions"


@pytest.mark.parametrize("signer", [auth.SigV4Auth, auth.SigV4QueryAuth])
@pytest.mark.parametrize(
    ("service", "url"),
    [
        ("neptune-db", "https://c.neptune.amazonaws.com:8182/gremlin?gremlin=g.V().drop()"),
        ("neptune-db", "https://c.neptune.amazonaws.com:8182/openCypher?query=MATCH(n)+DELETE+n"),
        ("iotdevicegateway", f"https://x.iot.{REGION}.amazonaws.com/mqtt"),
        ("ec2-instance-connect", INSTANCE),
        ("execute-api", f"https://x.execute-api.{REGION}.amazonaws.com/prod/delete-all"),
        ("lambda", FUNCTION),
        ("bedrock-agentcore", f"https://bedrock-agentcore.{REGION}.amazonaws.com/runtimes/x/ws"),
        ("no-such-service", "https://example.com/"),
    ],
)
def test_path_signed_get_that_is_no_read(targets, signer, service, url):
    request = AWSRequest("GET", url)
    blocked(signer(KEYS, service, REGION).add_auth, request)
    assert "Signature" not in request.url + str(request.headers)


class ClaimsToBe(str):
    """Text that equals what it is compared with, as nothing in botocore does."""

    __slots__ = ()

    def __eq__(self, other: object) -> bool:
        return True

    def __hash__(self) -> int:
        return hash("s3")


def test_path_signed_get_for_a_name_that_claims_to_be_another(targets):
    url = "https://c.neptune.amazonaws.com:8182/gremlin?gremlin=g.V().drop()"
    signer = auth.SigV4Auth(KEYS, ClaimsToBe("neptune-db"), REGION)
    blocked(signer.add_auth, AWSRequest("GET", url))


def test_path_signed_get_of_a_function_under_the_name_of_its_service(targets):
    host = FUNCTION.split("/")[2]
    request = AWSRequest("GET", FUNCTIONS, headers={"Host": host})
    blocked(auth.SigV4Auth(KEYS, "lambda", REGION).add_auth, request)


@pytest.mark.parametrize(
    ("service", "url"),
    [
        ("s3", URL),
        ("lambda", FUNCTIONS),
        ("aoss", f"https://x.{REGION}.aoss.amazonaws.com/index/_search"),
        ("aps", f"https://aps-workspaces.{REGION}.amazonaws.com/workspaces/ws-1/api/v1/query"),
    ],
)
def test_path_signed_get_that_reads_goes_on(targets, service, url):
    request = AWSRequest("GET", url)
    auth.SigV4Auth(KEYS, service, REGION).add_auth(request)
    assert "Signature=" in request.headers["Authorization"]


def test_path_signed_get_in_the_middle_of_a_read(client):
    """A handler has the permit of the call that it is called in, and gains nothing by it."""
    query = AWSRequest("GET", "https://c.neptune.amazonaws.com:8182/gremlin?gremlin=g.V().drop()")

    def handler(**_):
        auth.SigV4Auth(KEYS, "neptune-db", REGION).add_auth(query)

    client.meta.events.register("before-send.s3", handler)
    blocked(client.head_object, Bucket=BUCKET, Key=KEY)
    assert "Authorization" not in query.headers


def test_path_signature_of_the_date_alone(targets):
    """Version 3 signs no more than that: a read's headers fit any other request."""
    seen = []
    client = boto3.client("route53", config=Config(signature_version="v3"))
    client.meta.events.register("before-send", lambda request, **_: seen.append(request))
    assert blocked(client.list_hosted_zones).reason == "not_judged"
    request = AWSRequest("GET", "https://route53.amazonaws.com/2013-04-01/hostedzone")
    blocked(auth.SigV3Auth(KEYS).add_auth, request)
    assert not seen and "X-Amzn-Authorization" not in request.headers


def test_path_request_signer(client):
    request = AWSRequest("DELETE", URL)
    blocked(client._request_signer.sign, "DeleteObject", request)
    blocked(client._request_signer.sign, "GetObject", request)


def test_path_own_request_signer(targets):
    session = botocore.session.Session()
    signer = RequestSigner(
        botocore.model.ServiceId("S3"),
        REGION,
        "s3",
        "s3v4",
        KEYS,
        session.get_component("event_emitter"),
    )
    blocked(signer.sign, "GetObject", AWSRequest("DELETE", URL))


# --- presigned ----------------------------------------------------------------------------------

S3V4 = Config(signature_version="s3v4")
V2 = Config(signature_version="s3")


@pytest.mark.parametrize("config", [S3V4, V2, None], ids=["v4", "v2", "default"])
@pytest.mark.parametrize("method", ["delete_object", "put_object"])
def test_path_presigned_url(targets, config, method):
    client = boto3.client("s3", config=config)
    blocked(client.generate_presigned_url, method, {"Bucket": BUCKET, "Key": KEY})


@pytest.mark.parametrize("method", ["DELETE", "PUT", "POST"])
def test_path_presigned_url_of_a_read_for_another_method(client, method):
    params = {"Bucket": BUCKET, "Key": KEY}
    blocked(client.generate_presigned_url, "get_object", params, HttpMethod=method)


def test_path_presigned_url_in_a_query_protocol(targets):
    ec2 = boto3.client("ec2")
    blocked(ec2.generate_presigned_url, "terminate_instances", {"InstanceIds": ["i-1"]})


def test_path_presigned_url_under_a_false_name(client):
    blocked(client._request_signer.generate_presigned_url, request_dict(client), "GetObject")


def test_path_presigned_url_changed_while_it_is_signed(client):
    def change(request, **_):
        request.method = "DELETE"

    client.meta.events.register("before-sign.s3.GetObject", change)
    params = {"Bucket": BUCKET, "Key": KEY}
    blocked(client.generate_presigned_url, "get_object", params)


def test_path_presigned_post(client):
    blocked(client.generate_presigned_post, BUCKET, KEY)


def test_path_presigned_post_without_a_client_method(client):
    blocked(
        S3PostPresigner(client._request_signer).generate_presigned_post,
        request_dict(client, "POST"),
        {"key": KEY},
    )


def test_path_presigned_post_under_another_kind_of_signing(client):
    request = AWSRequest("GET", URL)
    blocked(client._request_signer.sign, "PutObject", request, signing_type="presign-post")


@pytest.mark.parametrize("method", ["get_object", "head_object"])
def test_path_presigned_url_of_a_read_passes(client, method):
    url = client.generate_presigned_url(method, {"Bucket": BUCKET, "Key": KEY})
    assert "Signature=" in url


def test_path_presigned_url_that_was_approved_is_that_url(stage):
    targets = Targets()
    stage.install()
    client = boto3.client("s3", config=S3V4)
    params = {"Bucket": BUCKET, "Key": KEY}
    error = blocked(client.generate_presigned_url, "delete_object", params, ExpiresIn=60)
    stage.approve(error.request_id)
    # Another lifetime is another call.
    blocked(client.generate_presigned_url, "delete_object", params, ExpiresIn=3600)
    targets.assert_intact()
    url = client.generate_presigned_url("delete_object", params, ExpiresIn=60)
    assert "X-Amz-Expires=60" in url
    blocked(client.generate_presigned_url, "delete_object", params, ExpiresIn=60)


# --- logins -------------------------------------------------------------------------------------


def test_path_login_to_rds(targets):
    rds = boto3.client("rds")
    blocked(rds.generate_db_auth_token, "db.example.com", 5432, "admin")


@pytest.mark.parametrize("role", ["connect", "connect_admin"])
def test_path_login_to_dsql(targets, role):
    try:
        dsql = boto3.client("dsql")
    except botocore.exceptions.UnknownServiceError:
        return  # an older botocore cannot make such a token either
    blocked(getattr(dsql, f"generate_db_{role}_auth_token"), "db.example.com", REGION)


def test_path_login_to_elasticache(targets):
    request = AWSRequest("GET", "http://cluster/", params={"Action": "connect", "User": "admin"})
    blocked(auth.SigV4QueryAuth(KEYS, "elasticache", REGION, 900).add_auth, request)


def test_path_login_to_eks(targets):
    signer = boto3.client("sts")._request_signer
    request = {
        "method": "GET",
        "url": "https://sts.amazonaws.com/?Action=GetCallerIdentity&Version=2011-06-15",
        "body": {},
        "headers": {"x-k8s-aws-id": "production"},
        "context": {},
    }
    blocked(signer.generate_presigned_url, request, "", expires_in=60)


# --- against a server: nothing but the HTTP session stands between -------------------------------


def test_path_unsigned_endpoint(served):
    from botocore import UNSIGNED

    options = {"signature_version": UNSIGNED, "s3": {"addressing_style": "path"}}
    client = boto3.client("s3", config=Config(**options))
    where = {"LocationConstraint": REGION}
    client.create_bucket(Bucket=BUCKET, CreateBucketConfiguration=where)
    served.install()
    model = client.meta.service_model.operation_model("DeleteBucket")
    request = {**request_dict(client), "url": f"{served.endpoint}/{BUCKET}"}
    assert blocked(client._endpoint.make_request, model, request).reason == "not_judged"
    prepared = client._endpoint.create_request(request)
    assert blocked(client._endpoint.http_session.send, prepared).reason == "not_judged"
    assert client.head_bucket(Bucket=BUCKET)


# --- what only a boundary outside the process closes ----------------------------------------------


def test_path_presigned_url_from_before_is_open(served):
    """Row D: a URL signed before the guard was there works, since nobody is asked any more."""
    client = boto3.client("s3", config=Config(s3={"addressing_style": "path"}))
    where = {"LocationConstraint": REGION}
    client.create_bucket(Bucket=BUCKET, CreateBucketConfiguration=where)
    client.put_object(Bucket=BUCKET, Key=KEY, Body=CONTENT)
    url = client.generate_presigned_url("delete_object", {"Bucket": BUCKET, "Key": KEY})
    served.install()
    blocked(client.delete_object, Bucket=BUCKET, Key=KEY)
    request = urllib.request.Request(url, method="DELETE")
    assert urllib.request.urlopen(request).status == 204
    with pytest.raises(client.exceptions.NoSuchKey):
        client.get_object(Bucket=BUCKET, Key=KEY)


def test_path_errors_are_all_of_one_class(client):
    with pytest.raises(CallBlockedError) as caught:
        client.delete_object(Bucket=BUCKET, Key=KEY)
    assert caught.value.response["ResponseMetadata"]["HTTPStatusCode"] == 403
