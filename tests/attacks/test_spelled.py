"""Can a strict rule be dodged by writing a name otherwise?"""

from __future__ import annotations

import boto3
import pytest

from fourEyes.errors import CallBlockedError
from support import people
from support.people import ACCOUNT
from support.stage import REGION, blocked


@pytest.mark.parametrize(
    ("service", "operation", "params", "strict"),
    [
        (
            "rds",
            "delete_db_instance",
            {"DBInstanceIdentifier": "PROD-ledger", "SkipFinalSnapshot": True},
            "arn:aws:rds:*:*:db:prod-*",
        ),
        (
            "neptune",
            "delete_db_instance",
            {"DBInstanceIdentifier": "prod-ledger", "SkipFinalSnapshot": True},
            "arn:aws:rds:*:*:db:prod-*",
        ),
        (
            "redshift",
            "delete_cluster",
            {"ClusterIdentifier": "PROD-ledger"},
            "prod-*",
        ),
        (
            "lambda",
            "delete_function",
            {"FunctionName": f"{ACCOUNT}:function:prod-billing"},
            f"arn:aws:lambda:{REGION}:{ACCOUNT}:function:prod-*",
        ),
        (
            "ssm",
            "delete_parameters",
            {"Names": ["/prod/key"]},
            f"arn:aws:ssm:{REGION}:{ACCOUNT}:parameter/prod/*",
        ),
    ],
    ids=["by case", "by another service", "by case, no arn", "by half an arn", "in a list"],
)
def test_two_people_are_needed_however_the_name_is_written(
    stage, service, operation, params, strict
) -> None:
    strict_rule = people.rule_entry(id="prod", match={"resource": [strict]}, threshold=2)
    stage.trust(rules=[people.rule_entry(), strict_rule])
    stage.install()
    call = getattr(boto3.client(service), operation)
    stage.approve(blocked(call, **params).request_id)
    with pytest.raises(CallBlockedError) as caught:
        call(**params)
    assert caught.value.reason == "not_enough_approvals"
