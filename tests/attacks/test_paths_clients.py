"""Paths to a delete that begin at a client: each one meets the guard, however it was made."""

from __future__ import annotations

import threading
from concurrent.futures import ThreadPoolExecutor

import boto3
import botocore.client
import botocore.hooks
import botocore.session
import pytest
from botocore import UNSIGNED
from botocore.awsrequest import AWSPreparedRequest
from botocore.config import Config

from fourEyes.errors import CallBlockedError
from support.stage import REGION, blocked
from support.targets import BUCKET, KEY, TABLE, Targets


@pytest.fixture
def targets(stage) -> Targets:
    """Give targets made before the guard, which is then installed; see that they stay."""
    targets = Targets()
    stage.install()
    yield targets
    targets.assert_intact()


@pytest.fixture
def more_targets(stage) -> Targets:
    """Give the same with a table and an instance."""
    targets = Targets("dynamodb", "ec2")
    stage.install()
    yield targets
    targets.assert_intact()


def delete(client) -> None:
    blocked(client.delete_object, Bucket=BUCKET, Key=KEY)


def test_path_client_method(targets):
    delete(boto3.client("s3"))


def test_path_client_made_before_install(more_targets):
    targets = more_targets
    delete(targets.s3)
    blocked(targets.dynamodb.delete_table, TableName=TABLE)
    blocked(targets.ec2.terminate_instances, InstanceIds=[targets.instance])


def test_path_bound_method_taken_before_install(stage):
    targets = Targets()
    method = targets.s3.delete_object
    stage.install()
    blocked(method, Bucket=BUCKET, Key=KEY)
    targets.assert_intact()


def test_path_client_made_before_install_used_in_another_thread(targets):
    with ThreadPoolExecutor(1) as pool, pytest.raises(CallBlockedError):
        pool.submit(targets.s3.delete_object, Bucket=BUCKET, Key=KEY).result()


def test_path_session_and_default_session_made_before_install(stage):
    targets = Targets()
    session, raw = boto3.session.Session(), botocore.session.Session()
    boto3.setup_default_session()
    stage.install()
    delete(session.client("s3"))
    delete(raw.create_client("s3"))
    delete(boto3.client("s3"))
    targets.assert_intact()


def test_path_resource_collection_and_batch_writer(more_targets):
    s3 = boto3.resource("s3")
    blocked(s3.Object(BUCKET, KEY).delete)
    blocked(s3.Bucket(BUCKET).objects.all().delete)
    table = boto3.resource("dynamodb").Table(TABLE)
    with pytest.raises(CallBlockedError), table.batch_writer() as batch:
        batch.delete_item(Key={"pk": "1"})


def test_path_paginator_then_delete(targets):
    for page in targets.s3.get_paginator("list_objects_v2").paginate(Bucket=BUCKET):
        for found in page["Contents"]:
            blocked(targets.s3.delete_object, Bucket=BUCKET, Key=found["Key"])


def test_path_transfer_over_an_existing_key(targets, tmp_path):
    (tmp_path / "file").write_bytes(b"other bytes")
    with pytest.raises(boto3.exceptions.S3UploadFailedError, match="FourEyesApprovalRequired"):
        targets.s3.upload_file(str(tmp_path / "file"), BUCKET, KEY)


def test_path_new_botocore_session_with_its_own_hooks(targets):
    session = botocore.session.Session(event_hooks=botocore.hooks.HierarchicalEmitter())
    delete(session.create_client("s3"))


def test_path_session_without_builtin_handlers(targets):
    session = botocore.session.Session(include_builtin_handlers=False)
    delete(session.create_client("s3"))


class Deaf(botocore.hooks.HierarchicalEmitter):
    """An emitter that takes no handlers."""

    def register(self, *args, **kwargs):
        pass

    register_first = register_last = register


def test_path_emitter_that_takes_no_handlers(targets):
    session = botocore.session.Session(event_hooks=Deaf())
    blocked(session.create_client("s3").delete_object, Bucket=BUCKET, Key=KEY)


def test_path_emitter_replaced_on_the_client(targets):
    client = boto3.client("s3")
    client.list_buckets()
    client.meta.events = botocore.hooks.HierarchicalEmitter()
    delete(client)


def test_path_every_handler_unregistered(targets):
    client = boto3.client("s3")
    client.list_buckets()
    emitter = client.meta.events._emitter
    emitter._handlers._root["children"].clear()
    emitter._lookup_cache.clear()
    delete(client)


def test_path_make_api_call_itself(targets):
    blocked(targets.s3._make_api_call, "DeleteObject", {"Bucket": BUCKET, "Key": KEY})


def test_path_original_method_saved_before_install(stage):
    original = botocore.client.BaseClient._make_api_call
    targets = Targets()
    stage.install()
    blocked(original, targets.s3, "DeleteObject", {"Bucket": BUCKET, "Key": KEY})
    targets.assert_intact()


def test_path_there_is_no_wrapped_original_to_find(targets):
    assert not hasattr(botocore.client.BaseClient._make_api_call, "__wrapped__")


def test_path_client_class_with_a_method_of_its_own(stage):
    original = botocore.client.BaseClient._make_api_call

    def own(self, operation_name, api_params):
        return original(self, operation_name, api_params)

    def override(class_attributes, **_):
        class_attributes["_make_api_call"] = own

    targets = Targets()
    stage.install()
    session = botocore.session.Session()
    session.register("creating-client-class.s3", override)
    client = session.create_client("s3")
    assert client.list_buckets()["Buckets"]
    delete(client)
    targets.assert_intact()


def test_path_handler_that_sends_by_itself(targets):
    client = boto3.client("s3")

    def send(model, params, context, **_):
        return client._endpoint.make_request(model, params)

    client.meta.events.register_first("before-call.s3.DeleteObject", send)
    delete(client)


def test_path_handler_of_a_read_that_sends_a_delete(targets):
    client = boto3.client("s3")
    model = client.meta.service_model.operation_model("DeleteObject")

    def send(params, **_):
        client._endpoint.make_request(model, {**params, "method": "DELETE"})

    client.meta.events.register_first("before-call.s3.HeadObject", send)
    blocked(client.head_object, Bucket=BUCKET, Key=KEY)


def test_path_signed_request_harvested_by_a_handler(targets):
    kept: list[AWSPreparedRequest] = []
    client = boto3.client("s3")
    for event in ("request-created", "before-send.s3.DeleteObject"):
        client.meta.events.register_first(event, lambda request, **_: kept.append(request))
    delete(client)
    assert kept == []


@pytest.mark.parametrize(
    "options",
    [
        {"config": Config(signature_version=UNSIGNED)},
        {"endpoint_url": "https://s3.example.com"},
        {"region_name": "us-west-2"},
        {"aws_access_key_id": "AKIAIOSFODNN7EXAMPLE", "aws_secret_access_key": "other"},
        {"config": Config(signature_version="s3")},
    ],
    ids=["unsigned", "endpoint", "region", "other-keys", "signature-v2"],
)
def test_path_client_with_other_options(targets, options):
    delete(boto3.client("s3", **options))


def test_path_assumed_role(targets):
    sts = boto3.client("sts")
    role = sts.assume_role(RoleArn="arn:aws:iam::123456789012:role/admin", RoleSessionName="bob")
    keys = role["Credentials"]
    session = boto3.session.Session(
        keys["AccessKeyId"], keys["SecretAccessKey"], keys["SessionToken"]
    )
    delete(session.client("s3", region_name=REGION))


def test_path_call_from_inside_an_allowed_call(targets):
    client = boto3.client("s3")
    errors: list[BaseException] = []

    def nested(**_):
        try:
            targets.s3.delete_object(Bucket=BUCKET, Key=KEY)
        except CallBlockedError as error:
            errors.append(error)

    client.meta.events.register("before-call.s3.CreateBucket", nested)
    client.create_bucket(Bucket="another", CreateBucketConfiguration={"LocationConstraint": REGION})
    assert len(errors) == 1


def test_path_thread_started_inside_an_allowed_call_has_no_permit(targets):
    client = boto3.client("s3")
    done: list[str] = []

    def nested(params, **_):
        model = client.meta.service_model.operation_model("DeleteObject")

        def run():
            try:
                client._endpoint.make_request(model, {**params, "method": "DELETE"})
            except CallBlockedError:
                done.append("blocked")

        thread = threading.Thread(target=run)
        thread.start()
        thread.join()

    client.meta.events.register("before-call.s3.HeadObject", nested)
    client.head_object(Bucket=BUCKET, Key=KEY)
    assert done == ["blocked"]
