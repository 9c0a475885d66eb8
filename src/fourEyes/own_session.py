"""With which botocore session does the guard itself speak to AWS?"""

from __future__ import annotations

import os
from collections.abc import Callable
from functools import lru_cache
from types import FunctionType, MethodType
from typing import Any, NamedTuple
from urllib.parse import urlsplit

from .aws_hosts import is_aws

# moto answers for AWS in tests, in every client of a process, and the guard's own are no exception.
_TRUSTED_HANDLERS = frozenset({"botocore", "moto"})


def own_session(*, reads_config: bool = False) -> Any:
    """
    Return a session that whoever sets variables and files cannot turn against its caller.

    Its service models are botocore's own: one in `AWS_DATA_PATH` or `~/.aws/models` could write a
    look-up as a DELETE. Neither `botocore.register_initializer` nor a plugin of botocore's reaches
    it: who did could answer what STS is asked. Without *reads_config*, no configuration file,
    credentials file or profile is read either.
    """
    nothing = {
        "config_file": (None, None, os.devnull, None),
        "credentials_file": (None, None, os.devnull, None),
        "profile": (None, None, None, None),
    }
    session = _session_class()(session_vars=None if reads_config else nothing)
    session.register_component("data_loader", _own_models())
    return session


class Way(NamedTuple):
    """The `proxies` of a client's configuration, and the `verify` that the client is made with."""

    proxies: dict[str, str] | None
    verify: bool | None


def way_to(endpoint: str | None = None) -> Way:
    """
    Return the way by which a client of the guard's own reaches *endpoint*, AWS's own if `None`.

    AWS is reached straight: a proxy from the environment, with an authority for certificates
    from there, could answer in its place. An endpoint that is not AWS's was named by the caller
    himself, and the environment says how to reach it.
    """
    if endpoint is None or is_aws((urlsplit(endpoint).hostname or "").rstrip(".")):
        return Way({}, True)
    return Way(None, None)


@lru_cache(maxsize=1)
def _own_models() -> Any:
    """Return a loader of the files that botocore ships, which reads each of them once."""
    from botocore.loaders import Loader

    return Loader([Loader.BUILTIN_DATA_PATH], include_default_search_paths=False)


@lru_cache(maxsize=1)
def _session_class() -> Any:
    """Return botocore's session without what others may have hung onto it."""
    # botocore is slow to import, and there already where a call is judged.
    from botocore import handlers
    from botocore.session import Session

    class OwnSession(Session):  # type: ignore[misc]  # botocore has no types
        __init__ = _without_initializers(Session.__init__)

        def _register_builtin_handlers(self, events: Any) -> None:
            ways = {
                handlers.REGISTER_FIRST: events.register_first,
                handlers.REGISTER_LAST: events.register_last,
            }
            for name, handler, *way in handlers.BUILTIN_HANDLERS:
                if _home_of(handler) in _TRUSTED_HANDLERS:
                    ways.get(way[0] if way else None, events.register)(name, handler)

        def _register_client_plugins(self, client: Any) -> None:
            """Load none: `BOTOCORE_EXPERIMENTAL__PLUGINS` is the caller's."""

    return OwnSession


def _without_initializers(made: Any) -> Callable[..., None]:
    """
    Return the constructor *made* with an `invoke_initializers` that does nothing.

    It calls that global of its module's at its end. To empty botocore's list for a moment would
    keep the user's initializers from the sessions that other threads make in it.
    """
    names = {**made.__globals__, "invoke_initializers": lambda session: None}
    return FunctionType(made.__code__, names, "__init__", made.__defaults__, made.__closure__)


def _home_of(handler: Any) -> str:
    """Return the top package of the code that *handler* runs."""
    function = handler.__func__ if type(handler) is MethodType else handler
    if type(function) is FunctionType:
        return str(function.__globals__.get("__name__")).partition(".")[0]
    return type(function).__module__.partition(".")[0]
