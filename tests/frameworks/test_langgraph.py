"""A LangGraph agent reads the block, waits, and goes on: the example, with its model scripted."""

from __future__ import annotations

from types import ModuleType
from typing import Any

import pytest
from langchain_core.messages import AIMessage
from langgraph.types import Command

from fourEyes.approval.claims import REJECT
from fourEyes.integrations.langgraph import STOP
from support.examples import load, make_table, tables

THREAD = {"configurable": {"thread_id": "1"}}


@pytest.fixture
def example(stage) -> ModuleType:
    make_table("orders")
    stage.install()
    return load("langgraph_agent")


@pytest.fixture
def model(example) -> Any:
    """A model that wants to delete the table and then reports."""
    script = iter([example.call("delete_table", name="orders"), AIMessage("Done.")])
    return example.Scripted(script=script, heard=[])


@pytest.fixture
def agent(example, model) -> Any:
    return example.build_agent(model)


def begin(agent: Any) -> dict[str, Any]:
    """Let the agent run until it is interrupted; return the interrupt's value."""
    state = agent.invoke({"messages": [("user", "Clean up.")]}, THREAD)
    (interrupt,) = state["__interrupt__"]
    return interrupt.value


def test_the_graph_pauses_and_goes_on_once_the_request_is_approved(stage, agent, model) -> None:
    asked = begin(agent)
    assert asked["operation"] == "DeleteTable"
    assert tables() == ["orders"]

    stage.approve(asked["request_id"])
    state = agent.invoke(Command(resume="decided"), THREAD)
    assert tables() == []
    assert model.heard[-1].content == "deleted orders"
    assert state["messages"][-1].content == "Done."


def test_resumed_too_early_it_pauses_again(stage, agent) -> None:
    first = begin(agent)
    state = agent.invoke(Command(resume="decided"), THREAD)
    (again,) = state["__interrupt__"]
    assert again.value["request_id"] == first["request_id"]
    assert tables() == ["orders"]

    stage.approve(first["request_id"])
    agent.invoke(Command(resume="decided"), THREAD)
    assert tables() == []


def test_a_rejection_is_what_the_model_reads(stage, agent, model) -> None:
    asked = begin(agent)
    stage.approve(asked["request_id"], decision=REJECT, reason="month end")
    agent.invoke(Command(resume="decided"), THREAD)
    assert tables() == ["orders"]
    assert model.heard[-1].status == "error"
    assert "month end" in model.heard[-1].content


def test_whoever_does_not_want_to_wait_lets_the_model_read_the_block(agent, model) -> None:
    asked = begin(agent)
    agent.invoke(Command(resume=STOP), THREAD)
    assert tables() == ["orders"]
    assert model.heard[-1].status == "error"
    assert asked["request_id"] in model.heard[-1].content
