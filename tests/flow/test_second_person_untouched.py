"""What nobody has touched looks the same a hundred times of a hundred, from both sides."""

from __future__ import annotations

import functools

import boto3

from fourEyes.observe.facts import digests
from fourEyes.observe.look import see
from fourEyes.observe.sights import sight_of
from support.scenes import SCENES, aws


def test_an_untouched_object_passes_100_times_of_100(stage) -> None:
    params, _ = SCENES["s3:DeleteBucket"]()
    sight = sight_of("s3", "DeleteBucket")
    clients = functools.cache(aws)
    first = digests(see(sight.looks, params, clients, seconds=30).facts)
    assert first
    for _ in range(100):
        assert digests(see(sight.looks, params, clients, seconds=30).facts) == first


def test_what_changes_by_itself_binds_nothing(stage) -> None:
    params, _ = SCENES["sqs:DeleteQueue"]()
    sight = sight_of("sqs", "DeleteQueue")
    before = digests(see(sight.looks, params, aws, seconds=30).facts)
    boto3.client("sqs").send_message(QueueUrl=params["QueueUrl"], MessageBody="one more")
    assert digests(see(sight.looks, params, aws, seconds=30).facts) == before
