"""The guard's own clients: whoever gets at one, or at what it is told, gains nothing."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from types import ModuleType
from typing import Any

import boto3
import botocore
import pytest
from botocore import handlers
from botocore.awsrequest import AWSResponse

import fourEyes
from fourEyes.call import AWS, Call, is_own
from fourEyes.identity import sts
from fourEyes.observe.clients import client_like
from fourEyes.signing.kms import kms_signer
from fourEyes.store import create_store
from fourEyes.store.dynamodb.table import Table
from support.attacker import tried
from support.stage import REGION, blocked
from support.targets import BUCKET, KEY, TABLE, Targets

OBJECT = f"https://{BUCKET}.s3.{REGION}.amazonaws.com/{KEY}"
ROLE = "arn:aws:sts::123456789012:assumed-role/Break"


@pytest.fixture
def hooked() -> Iterator[Any]:
    """Give what runs a function on every session that botocore makes, as anybody may."""
    kept = list(botocore._INITIALIZERS)
    yield botocore.register_initializer
    botocore._INITIALIZERS[:] = kept


def look_up(s3: Any) -> None:
    """Make a call that the guard looks something up for."""
    tried(s3.put_bucket_tagging, Bucket=BUCKET, Tagging={"TagSet": []})


def change(request: Any, **_: Any) -> None:
    request.method, request.url = "DELETE", OBJECT


def answer(request: Any, **_: Any) -> AWSResponse:
    """Answer what STS is asked with a principal that is not guarded."""
    said = f"<Arn>{ROLE}/x</Arn><UserId>A:x</UserId><Account>123456789012</Account>"
    response = AWSResponse(request.url, 200, {}, None)
    response._content = f"<R><GetCallerIdentityResult>{said}</GetCallerIdentityResult></R>".encode()
    return response


def test_path_own_client_taken_by_an_initializer(stage, hooked):
    targets, seen = Targets(), []
    stage.install()

    class Spy:
        def __init__(self, *arguments: Any, **options: Any) -> None:
            super().__init__(*arguments, **options)
            seen.append(self)

    def watch(base_classes, **_):
        base_classes.insert(0, Spy)

    hooked(lambda session: session.register("creating-client-class", watch))
    look_up(boto3.client("s3"))
    assert not any(map(is_own, seen))
    for client in seen:
        tried(client.delete_object, Bucket=BUCKET, Key=KEY)
    fourEyes.uninstall()
    targets.assert_intact()


def test_path_own_look_up_changed_by_an_initializer(stage, hooked):
    targets = Targets()
    stage.install()
    s3 = boto3.client("s3")
    hooked(lambda session: session.register("before-sign.s3", change))
    look_up(s3)
    fourEyes.uninstall()
    targets.assert_intact()


@pytest.mark.parametrize("way", ["initializer", "builtin handlers", "plugin"])
def test_path_who_calls_is_answered_by_the_caller(stage, hooked, way, monkeypatch, tmp_path):
    targets = Targets()
    stage.trust(unguarded_principals=[{"principal": ROLE, "reason": "glass"}])
    stage.install()
    if way == "initializer":
        hooked(lambda session: session.register("before-send.sts", answer))
    if way == "builtin handlers":
        # In front of moto, which answers too.
        monkeypatch.setattr(
            handlers,
            "BUILTIN_HANDLERS",
            [("before-send.sts", answer, handlers.REGISTER_FIRST), *handlers.BUILTIN_HANDLERS],
        )
    if way == "plugin":
        mouth: Any = ModuleType("mouth")
        mouth.initialize_client_plugin = lambda client: client.meta.events.register_first(
            "before-send.sts", answer
        )
        monkeypatch.setitem(sys.modules, "mouth", mouth)
        monkeypatch.setenv("BOTOCORE_EXPERIMENTAL__PLUGINS", "mouth=mouth")
    tried(boto3.client("s3").delete_object, Bucket=BUCKET, Key=KEY)
    fourEyes.uninstall()
    targets.assert_intact()


@pytest.fixture
def own_s3(stage) -> Any:
    """Give one of the guard's own clients, however it was come by."""
    credentials = boto3.Session().get_credentials()
    return client_like(Call("s3", "HeadObject", {}, REGION, credentials=credentials), "s3")


def test_path_own_client_in_other_hands(stage, own_s3):
    targets = Targets()
    stage.install()
    assert blocked(own_s3.delete_object, Bucket=BUCKET, Key=KEY).reason == "not_judged"
    own_s3.head_object(Bucket=BUCKET, Key=KEY)
    fourEyes.uninstall()
    targets.assert_intact()


@pytest.mark.parametrize("event", ["before-call", "request-created", "before-sign", "before-send"])
def test_path_own_request_changed(stage, own_s3, event):
    targets = Targets()
    stage.install()

    def handler(request=None, params=None, **_):
        if request is None:
            params["method"], params["url"] = "DELETE", OBJECT
        else:
            change(request)

    own_s3.meta.events.register_first(f"{event}.s3", handler)
    assert blocked(own_s3.head_object, Bucket=BUCKET, Key=KEY).reason == "request_changed"
    fourEyes.uninstall()
    targets.assert_intact()


def test_path_client_of_the_ledger_in_other_hands(stage):
    targets = Targets("dynamodb")
    stage.install()
    store = create_store(f"dynamodb://ledger?region={REGION}")
    store.admit_trust(1)
    client = store._table.client()
    put = {"Item": {"pk": {"S": "1"}}}
    blocked(client.delete_table, TableName="ledger")
    blocked(client.put_item, TableName=TABLE, **put)
    blocked(client.transact_write_items, TransactItems=[{"Put": {"TableName": TABLE, **put}}])
    key = {"pk": {"S": "spent#trust"}, "sk": {"S": "1"}}
    delete = {"Delete": {"TableName": "ledger", "Key": key}}
    blocked(client.transact_write_items, TransactItems=[delete])
    store.close()
    fourEyes.uninstall()
    targets.assert_intact()


def test_an_approvers_own_key_signs_and_does_nothing_else(stage):
    key = boto3.client("kms").create_key(KeySpec="ECC_NIST_P256", KeyUsage="SIGN_VERIFY")
    name = key["KeyMetadata"]["KeyId"]
    stage.install()
    signer = kms_signer("k", name, region=REGION)
    assert signer.sign(b"message")
    blocked(signer.client.schedule_key_deletion, KeyId=name)


EMULATOR = "http://localhost:4566"


def clients(credentials: Any, endpoint: str) -> dict[str, Any]:
    """Return each of the guard's own clients on the agent's path."""
    call = Call("s3", "HeadObject", {}, REGION, endpoint=endpoint, credentials=credentials)
    url = None if endpoint == AWS else endpoint
    return {
        "sts": sts._client(credentials, REGION, f"https://sts.{REGION}.amazonaws.com"),
        "look-up": client_like(call, "s3"),
        "ledger": Table("ledger", REGION, url).client(),
    }


@pytest.mark.parametrize("endpoint", [AWS, f"https://s3.{REGION}.amazonaws.com:443"])
def test_path_proxy_and_authority_of_the_agents(stage, monkeypatch, tmp_path, endpoint):
    """They could answer what STS, a look-up or the ledger is asked, as AWS itself."""
    monkeypatch.setenv("HTTPS_PROXY", "http://127.0.0.1:9")
    for name in ("AWS_CA_BUNDLE", "REQUESTS_CA_BUNDLE"):
        monkeypatch.setenv(name, str(tmp_path / "ca.pem"))
    for name, client in clients(boto3.Session().get_credentials(), endpoint).items():
        session = client._endpoint.http_session
        assert session._proxy_config.proxy_url_for("https://anywhere") is None, name
        assert session._verify is True, name


def test_an_emulator_is_reached_as_the_environment_says(stage, monkeypatch, tmp_path):
    monkeypatch.setenv("HTTP_PROXY", "http://127.0.0.1:9")
    monkeypatch.setenv("AWS_CA_BUNDLE", str(tmp_path / "ca.pem"))
    monkeypatch.delenv("NO_PROXY", raising=False)
    monkeypatch.delenv("no_proxy", raising=False)
    known = clients(boto3.Session().get_credentials(), EMULATOR)
    for name in ("look-up", "ledger"):
        session = known[name]._endpoint.http_session
        assert session._proxy_config.proxy_url_for(EMULATOR) == "http://127.0.0.1:9", name
        assert session._verify == str(tmp_path / "ca.pem"), name
