"""AWS, as far as the demo needs it: moto's server on loopback, in a process of its own."""

from __future__ import annotations

import json
import socket
import subprocess
import sys
import time

import boto3
from botocore.exceptions import BotoCoreError

ACCOUNT = "123456789012"
TRUST_ANYBODY = json.dumps({"Version": "2012-10-17", "Statement": []})


class Aws:
    """A pretended AWS with one account; gone with the `with` block."""

    agent_role = "agent-ops"
    operator_role = "AWSReservedSSO_Admin_0123456789abcdef"

    def __init__(self, region: str) -> None:
        self.region = region
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            port = free.getsockname()[1]
        self.endpoint = f"http://127.0.0.1:{port}"
        self._server = subprocess.Popen(
            [sys.executable, "-m", "moto.server", "-H", "127.0.0.1", "-p", str(port)],
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )

    def __enter__(self) -> Aws:
        deadline = time.monotonic() + 60
        while True:
            try:
                self.client("sts").get_caller_identity()
                return self
            except BotoCoreError:
                if time.monotonic() > deadline or self._server.poll() is not None:
                    raise
                time.sleep(0.2)

    def __exit__(self, *_: object) -> None:
        self._server.terminate()
        self._server.wait()

    def client(self, service: str):
        """Return an administrator's client, outside of any guard."""
        return boto3.client(
            service,
            region_name=self.region,
            endpoint_url=self.endpoint,
            aws_access_key_id="admin",
            aws_secret_access_key="admin",
        )

    def build_production(self) -> None:
        """Set up the roles, the production stack and its tables."""
        for role in (self.agent_role, self.operator_role):
            self.client("iam").create_role(RoleName=role, AssumeRolePolicyDocument=TRUST_ANYBODY)
        topic = {"Type": "AWS::SNS::Topic", "Properties": {"TopicName": "orders"}}
        template = json.dumps({"Resources": {"Orders": topic}})
        self.client("cloudformation").create_stack(StackName="prod", TemplateBody=template)
        self.create_table("orders-prod")
        self.create_table("orders-archive")

    def create_table(self, name: str) -> None:
        """Create a table with one key."""
        self.client("dynamodb").create_table(
            TableName=name,
            KeySchema=[{"AttributeName": "pk", "KeyType": "HASH"}],
            AttributeDefinitions=[{"AttributeName": "pk", "AttributeType": "S"}],
            BillingMode="PAY_PER_REQUEST",
        )

    def session_of(self, role: str, name: str) -> dict[str, str]:
        """Assume *role* under the session name *name*; return the variables of its credential."""
        arn = f"arn:aws-cn:iam::{ACCOUNT}:role/{role}"
        granted = self.client("sts").assume_role(RoleArn=arn, RoleSessionName=name)["Credentials"]
        return {
            "AWS_ACCESS_KEY_ID": granted["AccessKeyId"],
            "AWS_SECRET_ACCESS_KEY": granted["SecretAccessKey"],
            "AWS_SESSION_TOKEN": granted["SessionToken"],
        }

    def stacks(self) -> list[str]:
        """Name the stacks that exist."""
        found = self.client("cloudformation").describe_stacks()["Stacks"]
        return [stack["StackName"] for stack in found]

    def tables(self) -> list[str]:
        """Name the tables that exist."""
        return self.client("dynamodb").list_tables()["TableNames"]
