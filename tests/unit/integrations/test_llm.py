"""One converter for every loop: text for the model, data for the code around it."""

from __future__ import annotations

import asyncio
import json

import boto3
import pytest

from fourEyes.errors import ApprovalRejectedError, ApprovalRequiredError
from fourEyes.integrations.llm import for_llm, is_pending
from fourEyes.integrations.mcp import telling


class ToolFault(Exception):
    """A server framework's own error for tools."""


def delete(name: str) -> str:
    """Delete a table."""
    sqs = boto3.client("sqs", "eu-west-1", aws_access_key_id="a", aws_secret_access_key="b")
    sqs.delete_queue(QueueUrl=f"https://sqs.eu-west-1.amazonaws.com/123456789012/{name}")
    return "deleted"


@pytest.fixture
def error(foureyes) -> ApprovalRequiredError:
    with pytest.raises(ApprovalRequiredError) as caught:
        delete("jobs")
    return caught.value


def test_text_and_data_say_the_same(error) -> None:
    told = for_llm(error)
    assert error.request_id in told["text"]
    assert told["data"]["request_id"] == error.request_id
    json.dumps(told)


def test_a_wrapped_block_is_found(error) -> None:
    wrapped = RuntimeError("upload failed")
    wrapped.__cause__ = error
    assert for_llm(wrapped) == for_llm(error)


def test_what_is_no_block_is_nobodys_business() -> None:
    assert for_llm(ValueError("no")) is None


def test_only_a_block_that_can_be_lifted_is_pending(foureyes, error) -> None:
    assert is_pending(for_llm(error))
    foureyes.reject(error, "no")
    with pytest.raises(ApprovalRejectedError) as caught:
        delete("jobs")
    assert not is_pending(for_llm(caught.value))


def test_a_tool_of_an_mcp_server_ends_in_its_frameworks_error(foureyes) -> None:
    with pytest.raises(ToolFault, match="BLOCKED, nothing was changed"):
        telling(delete, tool_error=ToolFault)("jobs")


def test_an_async_tool_does_too(foureyes) -> None:
    async def tool() -> str:
        return delete("jobs")

    with pytest.raises(ToolFault, match="BLOCKED, nothing was changed"):
        asyncio.run(telling(tool, tool_error=ToolFault)())


def test_other_errors_and_results_pass() -> None:
    assert telling(lambda: 1, tool_error=ToolFault)() == 1
    with pytest.raises(ZeroDivisionError):
        telling(lambda: 1 / 0, tool_error=ToolFault)()
