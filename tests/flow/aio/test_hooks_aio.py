"""aiobotocore and aioboto3 meet the same guard, and their event loop does not stand still."""

from __future__ import annotations

import asyncio
import io
import time
from contextlib import asynccontextmanager

import aioboto3
import aiobotocore.session
import pytest
from botocore.awsrequest import AWSRequest
from botocore.config import Config
from moto.server import ThreadedMotoServer

from fourEyes import hooks
from fourEyes.errors import ApprovalRequiredError, CallBlockedError
from support.judging import SimpleGuard

BUCKET, KEY = "prod-data", "orders.csv"
PATH_STYLE = Config(s3={"addressing_style": "path"})
OPTIONS = {
    "region_name": "us-east-1",
    "aws_access_key_id": "AKIAIOSFODNN7EXAMPLE",
    "aws_secret_access_key": "secret",
}


@pytest.fixture(scope="module")
def endpoint():
    """Give moto's server: aiobotocore's answers cannot be given in process."""
    server = ThreadedMotoServer(ip_address="127.0.0.1", port=0, verbose=False)
    server.start()
    host, port = server.get_host_and_port()
    yield f"http://{host}:{port}"
    server.stop()


@pytest.fixture
def guard():
    """Give a guard that is installed."""
    guard = SimpleGuard()
    hooks.install(guard)
    yield guard
    hooks.uninstall()


@asynccontextmanager
async def client_of(service: str, endpoint: str):
    session = aiobotocore.session.get_session()
    options = {**OPTIONS, "endpoint_url": endpoint, "config": PATH_STYLE}
    async with session.create_client(service, **options) as client:
        yield client


async def content(client, key: str = KEY) -> bytes:
    answer = await client.get_object(Bucket=BUCKET, Key=key)
    return await answer["Body"].read()


def test_reads_and_creations_go_and_a_delete_is_blocked(endpoint, guard):
    async def run():
        async with client_of("s3", endpoint) as s3:
            await s3.create_bucket(Bucket=BUCKET)
            await s3.put_object(Bucket=BUCKET, Key=KEY, Body=b"old")
            with pytest.raises(ApprovalRequiredError):
                await s3.delete_object(Bucket=BUCKET, Key=KEY)
            with pytest.raises(ApprovalRequiredError):
                await s3.put_object(Bucket=BUCKET, Key=KEY, Body=b"new")
            assert await content(s3) == b"old"
            async for page in s3.get_paginator("list_objects_v2").paginate(Bucket=BUCKET):
                assert page["KeyCount"] == 1
            guard.approved.add("PutObject")
            await s3.put_object(Bucket=BUCKET, Key=KEY, Body=b"new")
            assert await content(s3) == b"new"

    asyncio.run(run())
    assert [v.call.operation for v, _ in guard.ended] == ["CreateBucket", "PutObject", "PutObject"]


def test_a_client_made_before_install_is_guarded(endpoint):
    async def run():
        async with client_of("dynamodb", endpoint) as dynamodb:
            hooks.install(SimpleGuard())
            try:
                with pytest.raises(CallBlockedError):
                    await dynamodb.delete_table(TableName="t")
                assert "TableNames" in await dynamodb.list_tables()
            finally:
                hooks.uninstall()

    asyncio.run(run())


def test_aioboto3_resources(endpoint, guard):
    async def run():
        session = aioboto3.Session(
            OPTIONS["aws_access_key_id"], OPTIONS["aws_secret_access_key"], region_name="us-east-1"
        )
        async with session.resource("s3", endpoint_url=endpoint, config=PATH_STYLE) as s3:
            await (await s3.Bucket("resources")).create()
            made = await s3.Object("resources", "k")
            await made.upload_fileobj(io.BytesIO(b"bytes"))
            with pytest.raises(CallBlockedError):
                await made.delete()

    asyncio.run(run())


def test_presigned_requests(endpoint, guard):
    async def run():
        async with client_of("s3", endpoint) as s3:
            params = {"Bucket": BUCKET, "Key": KEY}
            assert "Signature" in await s3.generate_presigned_url("get_object", params)
            for method, http in (("delete_object", None), ("get_object", "DELETE")):
                with pytest.raises(CallBlockedError):
                    await s3.generate_presigned_url(method, params, HttpMethod=http)
            with pytest.raises(CallBlockedError):
                await s3.generate_presigned_post(BUCKET, KEY)

    asyncio.run(run())


def test_a_request_that_is_changed_or_sent_by_hand(endpoint, guard):
    async def run():
        async with client_of("s3", endpoint) as s3:
            await s3.create_bucket(Bucket="changed")

            def change(request, **_):
                request.method = "DELETE"

            s3.meta.events.register("before-sign.s3.HeadBucket", change)
            with pytest.raises(CallBlockedError) as caught:
                await s3.head_bucket(Bucket="changed")
            assert caught.value.reason == "request_changed"
            prepared = AWSRequest("DELETE", f"{endpoint}/changed").prepare()
            with pytest.raises(CallBlockedError) as caught:
                await s3._endpoint.http_session.send(prepared)
            assert caught.value.reason == "not_judged"
            assert "changed" in str((await s3.list_buckets())["Buckets"])

    asyncio.run(run())


@pytest.mark.parametrize("host", ["abc.lambda-url.us-east-1.on.aws", "abc。lambda-url。x。on。aws"])
def test_a_read_that_leaves_for_a_function(endpoint, guard, host):
    async def run():
        async with client_of("lambda", endpoint) as client:

            def change(request, **_):
                request.url = request.url.replace(endpoint, f"https://{host}")

            client.meta.events.register("before-sign", change)
            with pytest.raises(CallBlockedError):
                await client.list_functions()

    asyncio.run(run())


def test_an_endpoint_cannot_bring_a_query_of_its_own(endpoint, guard):
    async def run():
        async with client_of("sts", f"{endpoint}/?Action=DeleteQueue") as sts:
            with pytest.raises(CallBlockedError) as caught:
                await sts.get_caller_identity()
            assert caught.value.reason == "not_judged"

    asyncio.run(run())


class Turned(str):
    """Shows itself as one text, and is another."""

    def __str__(self) -> str:
        return KEY

    def __format__(self, spec: str) -> str:
        return KEY

    def encode(self, *_) -> bytes:
        return KEY.encode()


def test_a_text_is_sent_as_it_was_judged(endpoint, guard):
    async def run():
        async with client_of("s3", endpoint) as s3:
            await s3.create_bucket(Bucket="turned")
            await s3.put_object(Bucket="turned", Key=KEY, Body=b"kept")
            guard.approved.add("DeleteObject")
            await s3.delete_object(Bucket="turned", Key=Turned("other"))
            assert (await s3.head_object(Bucket="turned", Key=KEY))["ContentLength"] == 4

    asyncio.run(run())


def test_the_loop_goes_on_while_a_call_waits_for_its_approval(endpoint, guard):
    judge = guard.judge

    def slow(call):
        if call.operation == "DeleteBucket":
            time.sleep(0.5)
        return judge(call)

    guard.judge = slow
    ticks = 0

    async def tick():
        nonlocal ticks
        while True:
            await asyncio.sleep(0.02)
            ticks += 1

    async def run():
        async with client_of("s3", endpoint) as s3:
            await s3.list_buckets()
            task = asyncio.create_task(tick())
            with pytest.raises(CallBlockedError):
                await s3.delete_bucket(Bucket=BUCKET)
            task.cancel()

    asyncio.run(run())
    assert ticks > 5


def test_concurrent_calls_have_a_permit_each(endpoint, guard):
    async def run():
        async with client_of("s3", endpoint) as s3:
            await s3.create_bucket(Bucket="many")

            async def one(number: int):
                await s3.put_object(Bucket="many", Key=str(number), Body=b"x")
                with pytest.raises(CallBlockedError):
                    await s3.delete_object(Bucket="many", Key=str(number))

            await asyncio.gather(*(one(number) for number in range(20)))
            assert (await s3.list_objects_v2(Bucket="many"))["KeyCount"] == 20

    asyncio.run(run())


def test_nothing_is_missing_and_everything_is_given_back(guard):
    from aiobotocore import client, httpsession, signers

    assert hooks.verify_installation() == []
    owners = [client.AioBaseClient, httpsession.AIOHTTPSession, signers.AioRequestSigner]
    guarded = [dict(vars(owner)) for owner in owners]
    hooks.uninstall()
    assert all(dict(vars(owner)) != was for owner, was in zip(owners, guarded, strict=True))
    assert "fourEyes" not in client.AioBaseClient._make_api_call.__code__.co_filename
