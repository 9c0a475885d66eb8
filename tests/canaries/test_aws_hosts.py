"""Which hosts does botocore know as AWS's? A new partition is noticed here."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import botocore
import botocore.session
import pytest

from fourEyes.aws_hosts import SUFFIXES
from fourEyes.identity.sts import regional_endpoint

# Older releases lack partitions; those that they have must agree.
PARTITIONS: dict[str, Any] = {
    one["id"]: one
    for one in json.loads((Path(botocore.__file__).parent / "data/partitions.json").read_text())[
        "partitions"
    ]
}


@pytest.mark.parametrize("partition", PARTITIONS)
def test_the_hosts_of_a_partition(partition: str) -> None:
    assert partition in SUFFIXES, "a new partition: write its suffixes into `aws_hosts.py`"
    outputs = PARTITIONS[partition]["outputs"]
    plain, dual = outputs["dnsSuffix"], outputs["dualStackDnsSuffix"]
    assert plain == SUFFIXES[partition][0]
    # A partition that had no dual-stack hosts was given its plain suffix twice.
    assert dual in {plain, SUFFIXES[partition][1]}


@pytest.mark.parametrize("partition", PARTITIONS)
def test_sts_is_where_botocore_finds_it(partition: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("AWS_STS_REGIONAL_ENDPOINTS", "regional")
    session = botocore.session.Session()
    for region in PARTITIONS[partition]["regions"]:
        if region.endswith("-global"):
            continue
        client = session.create_client(
            "sts", region_name=region, aws_access_key_id="a", aws_secret_access_key="b"
        )
        assert regional_endpoint(region) == client.meta.endpoint_url
