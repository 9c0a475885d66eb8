"""How does an MCP server tell its client that a call was blocked?"""

from __future__ import annotations

import functools
import inspect
from collections.abc import Callable
from importlib import import_module
from typing import Any, ParamSpec, TypeVar

from .llm import for_llm

P = ParamSpec("P")
R = TypeVar("R")

# The SDK's second version and its first; `fastmcp` has a class of its own, which is passed in.
MODULES = ("mcp.server.mcpserver.exceptions", "mcp.server.fastmcp.exceptions")


def telling(
    function: Callable[P, R], *, tool_error: type[Exception] | None = None
) -> Callable[P, R]:
    """
    Wrap a tool, plain or async, so that the model reads a block: a result with `isError`.

    Without it the SDK keeps an exception's text from the client, and the model learns only that
    something failed. *tool_error* is the server framework's own error for tools; by default that
    of the official SDK.
    """
    raised = tool_error or _tool_error()
    if inspect.iscoroutinefunction(function):

        @functools.wraps(function)
        async def told_async(*args: P.args, **kwargs: P.kwargs) -> Any:
            try:
                return await function(*args, **kwargs)
            except Exception as error:
                raise _told(error, raised) from error

        return told_async  # type: ignore[return-value]  # async, as the function is

    @functools.wraps(function)
    def told(*args: P.args, **kwargs: P.kwargs) -> R:
        try:
            return function(*args, **kwargs)
        except Exception as error:
            raise _told(error, raised) from error

    return told


def _told(error: Exception, raised: type[Exception]) -> Exception:
    told = for_llm(error)
    return error if told is None else raised(told["text"])


def _tool_error() -> type[Exception]:
    for name in MODULES:
        try:
            found: type[Exception] = import_module(name).ToolError
        except ImportError:
            continue
        return found
    raise ImportError("the package `mcp` is not installed")
