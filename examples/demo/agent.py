"""
An AI agent's hands: plain boto3, no word of fourEyes in it.

The guard comes from the environment (FOUREYES_AUTO=1). Each step runs in a process of its own,
as an agent that was restarted would.
"""

import json
import sys

import boto3
from botocore.exceptions import ClientError

TEMPLATE = json.dumps(
    {
        "Resources": {
            "Jobs": {"Type": "AWS::SQS::Queue", "Properties": {"QueueName": "kiro-jobs"}},
        }
    }
)


def look() -> None:
    """Read: stacks, tables, one item. Nobody is asked."""
    stacks = boto3.client("cloudformation").describe_stacks()["Stacks"]
    tables = boto3.client("dynamodb").list_tables()["TableNames"]
    print(f"sees stacks {[stack['StackName'] for stack in stacks]} and tables {tables}")


def build() -> None:
    """Create: a stack that was not there before. Nobody is asked."""
    boto3.client("cloudformation").create_stack(StackName="kiro-new", TemplateBody=TEMPLATE)
    print("created stack kiro-new")


def recreate_stack() -> None:
    """Decide to delete and re-create the environment, as in December."""
    boto3.client("cloudformation").delete_stack(StackName="prod")
    print("deleted stack prod")


def drop_table() -> None:
    """Delete the production table."""
    boto3.client("dynamodb").delete_table(TableName="orders-prod")
    print("deleted table orders-prod")


def drop_other_table() -> None:
    """Delete a table that has a rule of its own."""
    boto3.client("dynamodb").delete_table(TableName="orders-archive")
    print("deleted table orders-archive")


STEPS = {
    "look": look,
    "build": build,
    "recreate-stack": recreate_stack,
    "drop-table": drop_table,
    "drop-other-table": drop_other_table,
}

if __name__ == "__main__":
    try:
        STEPS[sys.argv[1]]()
    except ClientError as error:
        # An agent knows nothing of fourEyes: to it, this is a call that AWS denied.
        print(error)
        print(json.dumps(getattr(error, "to_dict", dict)()))
        sys.exit(7)
