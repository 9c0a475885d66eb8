"""The AWS API MCP server, guarded by nothing but the variables in a client's configuration."""

from __future__ import annotations

import asyncio
import json
import os
import sys

from mcp import ClientSession, StdioServerParameters
from mcp.client.stdio import stdio_client

from support.examples import FOLDER, tables

# Its only change: what the server downloads before it starts stays empty.
LAUNCH = """
import awslabs.aws_api_mcp_server.core.metadata.read_only_operations_list as operations
operations.ServiceReferenceUrlsByService = dict
from awslabs.aws_api_mcp_server.server import main
main()
"""


def test_every_command_that_deletes_is_blocked(served) -> None:
    served.make_table("orders")
    configured = json.loads((FOLDER / "mcp_awslabs" / "mcp.json").read_text())
    switch = {
        name: value
        for name, value in configured["mcpServers"]["aws-api"]["env"].items()
        if name not in {"FOUREYES_AGENT", "FOUREYES_STORE"}
    }
    server = StdioServerParameters(
        command=sys.executable,
        args=["-c", LAUNCH],
        env={
            **os.environ,
            **switch,
            "HOME": str(served.folder),
            "AWS_API_MCP_WORKING_DIR": str(served.folder),
        },
    )
    answers = asyncio.run(
        ask(server, "aws dynamodb list-tables", "aws dynamodb delete-table --table-name orders")
    )
    assert "orders" in answers[0]
    assert "FourEyesApprovalRequired" in answers[1]
    assert "foureyes wait req_" in answers[1]
    assert tables() == ["orders"]


async def ask(server: StdioServerParameters, *commands: str) -> list[str]:
    """Let a client call the server's tool; return what a model would read."""
    async with stdio_client(server) as streams, ClientSession(*streams) as client:
        await client.initialize()
        results = [await client.call_tool("call_aws", {"cli_command": one}) for one in commands]
    return [result.content[0].text for result in results]
