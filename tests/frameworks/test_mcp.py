"""A client of an MCP server reads the block as a tool's error: the example, over the SDK."""

from __future__ import annotations

import asyncio
from typing import Any

from mcp import Client

from support.examples import load, make_table, tables


def call(server: Any, tool: str, **arguments: str) -> Any:
    """Call a tool as a client in the same process does."""

    async def talk() -> Any:
        async with Client(server) as client:
            return await client.call_tool(tool, arguments)

    return asyncio.run(talk())


def test_the_client_reads_the_block_and_repeats_the_call(stage) -> None:
    make_table("orders")
    stage.install()
    server = load("mcp_server").server

    result = call(server, "delete_table", name="orders")
    (request,) = stage.store.page(now=0)
    assert result.is_error
    assert "BLOCKED, nothing was changed" in result.content[0].text
    assert f"foureyes wait {request.id}" in result.content[0].text
    assert tables() == ["orders"]

    stage.approve(request.id)
    result = call(server, "delete_table", name="orders")
    assert not result.is_error
    assert tables() == []


def test_other_errors_stay_the_servers_own(stage) -> None:
    stage.install()
    result = call(load("mcp_server").server, "delete_table", name="")
    assert result.is_error
    assert "BLOCKED" not in result.content[0].text
