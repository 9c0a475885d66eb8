"""
A LangGraph agent whose graph pauses where a call is blocked, and goes on once it is decided.

Put your model in place of `Scripted`. Needs `pip install foureyes langgraph langchain-core`.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import boto3
from langchain_core.language_models import BaseChatModel
from langchain_core.messages import AIMessage, BaseMessage
from langchain_core.outputs import ChatGeneration, ChatResult
from langchain_core.tools import tool
from langgraph.checkpoint.memory import InMemorySaver
from langgraph.graph import START, MessagesState, StateGraph
from langgraph.prebuilt import ToolNode, tools_condition
from pydantic import Field

import fourEyes
from fourEyes.integrations.langgraph import pausing


@tool
@pausing
def delete_table(name: str) -> str:
    """Delete a DynamoDB table."""
    boto3.client("dynamodb").delete_table(TableName=name)
    return f"deleted {name}"


@tool
def list_tables() -> list[str]:
    """List DynamoDB tables."""
    return boto3.client("dynamodb").list_tables()["TableNames"]


TOOLS = [delete_table, list_tables]


def build_agent(model: BaseChatModel) -> Any:
    """Return a graph in which *model* may use the tools; its state outlives an interrupt."""
    with_tools = model.bind_tools(TOOLS)
    graph = StateGraph(MessagesState)
    graph.add_node("model", lambda state: {"messages": [with_tools.invoke(state["messages"])]})
    graph.add_node("tools", ToolNode(TOOLS, handle_tool_errors=True))
    graph.add_edge(START, "model")
    graph.add_conditional_edges("model", tools_condition)
    graph.add_edge("tools", "model")
    return graph.compile(checkpointer=InMemorySaver())


class Scripted(BaseChatModel):
    """A chat model that says what it was given to say; it remembers what it was told."""

    script: Iterator[AIMessage]
    heard: list[BaseMessage] = Field(default_factory=list)

    @property
    def _llm_type(self) -> str:
        return "scripted"

    def bind_tools(self, tools: Any, **kwargs: Any) -> Scripted:
        """Take the tools; the script knows them already."""
        return self

    def _generate(self, messages: list[BaseMessage], *args: Any, **kwargs: Any) -> ChatResult:
        self.heard[:] = messages
        return ChatResult(generations=[ChatGeneration(message=next(self.script))])


def call(name: str, /, **arguments: Any) -> AIMessage:
    """Return what a model says that wants to use a tool."""
    wish = {"name": name, "args": arguments, "id": f"call-{name}", "type": "tool_call"}
    return AIMessage("", tool_calls=[wish])


if __name__ == "__main__":
    fourEyes.install()
    agent = build_agent(Scripted(script=iter([call("list_tables"), AIMessage("That is all.")])))
    thread = {"configurable": {"thread_id": "1"}}
    for message in agent.invoke({"messages": [("user", "What is there?")]}, thread)["messages"]:
        message.pretty_print()
