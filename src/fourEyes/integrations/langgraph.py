"""How does a LangGraph agent pause at a blocked call, and go on once it has been decided?"""

from __future__ import annotations

import functools
import inspect
from collections.abc import Callable
from typing import Any, ParamSpec, TypeVar

from ..errors import blocked_by
from .llm import for_llm, is_pending

P = ParamSpec("P")
R = TypeVar("R")

STOP = "stop"
"""Resume with this to let the model read the block instead of asking once more."""


def pausing(function: Callable[P, R]) -> Callable[P, R]:
    """
    Wrap a tool, plain or async, so that the graph is interrupted where its call is blocked.

    The interrupt's value is `for_llm`'s data, request id and all. Resume the graph once the
    request is decided: the tool runs again, repeats the identical call, and the guard spends the
    approval. Still pending: it is interrupted again, unless resumed with `STOP`. Then, and where
    a person said no, the tool ends in a `ToolException` with what the model is to read.

    LangGraph runs a tool from its beginning when it resumes: make one protected call in a tool,
    and nothing before it that must not happen twice.
    """
    if inspect.iscoroutinefunction(function):

        @functools.wraps(function)
        async def paused_async(*args: P.args, **kwargs: P.kwargs) -> Any:
            while True:
                try:
                    return await function(*args, **kwargs)
                except Exception as error:  # noqa: BLE001 - `_pause` raises what is not ours
                    _pause(error)

        return paused_async  # type: ignore[return-value]  # async, as the function is

    @functools.wraps(function)
    def paused(*args: P.args, **kwargs: P.kwargs) -> R:
        while True:
            try:
                return function(*args, **kwargs)
            except Exception as error:  # noqa: BLE001 - `_pause` raises what is not ours
                _pause(error)

    return paused


def _pause(error: Exception) -> None:
    """Interrupt the graph for a block that can be lifted; raise for everything else."""
    # Imported here: whoever has no LangGraph installed pays nothing for it.
    from langchain_core.tools import ToolException
    from langgraph.types import interrupt

    told = for_llm(error)
    if told is None:
        raise error
    if not is_pending(told) or interrupt(told["data"]) == STOP:
        raise ToolException(told["text"]) from blocked_by(error)
