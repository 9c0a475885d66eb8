"""
What a model reads when its tool call is blocked: a loop with tools, and no framework.

Put your model in place of `ask_model`. The guard is installed once; the tools are plain boto3.
"""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

import boto3

import fourEyes


def delete_table(name: str) -> str:
    """Delete a DynamoDB table."""
    boto3.client("dynamodb").delete_table(TableName=name)
    return f"deleted {name}"


def list_tables() -> str:
    """List DynamoDB tables."""
    return json.dumps(boto3.client("dynamodb").list_tables()["TableNames"])


TOOLS: dict[str, Callable[..., str]] = {"delete_table": delete_table, "list_tables": list_tables}


def run_tool(name: str, arguments: dict[str, Any]) -> dict[str, Any]:
    """Run one tool; a blocked call becomes a result that the model can read and act on."""
    try:
        return {"is_error": False, "content": TOOLS[name](**arguments)}
    except Exception as error:
        blocked = fourEyes.blocked_by(error)
        if blocked is None:
            raise
        return {"is_error": True, "content": str(blocked), "data": blocked.to_dict()}


def loop(ask_model: Callable[[list[dict[str, Any]]], dict[str, Any] | None]) -> list[dict]:
    """Let the model call tools until it has nothing more to do; return the conversation."""
    conversation: list[dict[str, Any]] = []
    while (wish := ask_model(conversation)) is not None:
        result = run_tool(wish["tool"], wish["arguments"])
        conversation.append({"wish": wish, "result": result})
    return conversation


if __name__ == "__main__":
    fourEyes.install()
    script = iter([{"tool": "list_tables", "arguments": {}}, None])
    print(json.dumps(loop(lambda _: next(script)), indent=2))
