"""The examples are what they say."""

from __future__ import annotations

import importlib.util
import json
import time
from pathlib import Path

import boto3

from fourEyes.call import Call
from fourEyes.policy import Policy, Subject, protected_traits
from fourEyes.trust import parse_trust
from support.stage import stage_in

EXAMPLES = Path(__file__).parents[2] / "examples"


def example(name: str):
    spec = importlib.util.spec_from_file_location(name, EXAMPLES / f"{name}.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_the_strict_sample_protects_roles_that_are_handed_to_code_elsewhere() -> None:
    data = (EXAMPLES / "trust" / "strict.json").read_bytes()
    trust = parse_trust(data, origin="pinned", now=int(time.time()))
    policy = Policy(trust, protected_traits(trust, None))

    def asked(**params) -> Subject:
        call = Call("ec2", "RunInstances", params, "eu-west-1")
        return Subject(call, frozenset({"create"}), "123456789012", "agent", ())

    assert policy.is_protected(asked(IamInstanceProfile={"Name": "admin"}))
    assert not policy.is_protected(asked(ImageId="ami-1"))


def test_a_model_reads_what_was_blocked_and_that_nothing_changed(tmp_path, monkeypatch) -> None:
    loop = example("tool_loop").loop
    with stage_in(tmp_path, monkeypatch) as stage:
        boto3.client("dynamodb").create_table(
            TableName="orders",
            KeySchema=[{"AttributeName": "pk", "KeyType": "HASH"}],
            AttributeDefinitions=[{"AttributeName": "pk", "AttributeType": "S"}],
            BillingMode="PAY_PER_REQUEST",
        )
        stage.install()
        wishes = iter(
            [
                {"tool": "delete_table", "arguments": {"name": "orders"}},
                {"tool": "list_tables", "arguments": {}},
                None,
            ]
        )
        blocked, listed = loop(lambda conversation: next(wishes))
    assert blocked["result"]["is_error"]
    assert "nothing was changed" in blocked["result"]["content"]
    assert blocked["result"]["data"]["error"] == "approval_required"
    assert json.loads(listed["result"]["content"]) == ["orders"]
