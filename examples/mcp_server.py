"""
An MCP server whose client reads why a call was blocked, and what to do next.

Needs `pip install foureyes 'mcp>=2'`. Run it over stdio: `python mcp_server.py`.
"""

from __future__ import annotations

import boto3
from mcp.server.mcpserver import MCPServer

import fourEyes
from fourEyes.integrations.mcp import telling

server = MCPServer("tables")


@server.tool()
@telling
def delete_table(name: str) -> str:
    """Delete a DynamoDB table."""
    boto3.client("dynamodb").delete_table(TableName=name)
    return f"deleted {name}"


@server.tool()
def list_tables() -> list[str]:
    """List DynamoDB tables."""
    return boto3.client("dynamodb").list_tables()["TableNames"]


if __name__ == "__main__":
    fourEyes.install()
    server.run()
