"""With which botocore session does the guard itself speak to AWS?"""

from __future__ import annotations

import os
from functools import lru_cache
from typing import Any


def own_session(*, reads_config: bool = False) -> Any:
    """
    Return a session that whoever sets variables and files cannot turn against its caller.

    Its service models are botocore's own: one in `AWS_DATA_PATH` or `~/.aws/models` could write a
    look-up as a DELETE, and the guard does not judge its own clients. Without *reads_config*, no
    configuration file, credentials file or profile is read either.
    """
    # botocore is slow to import, and there already where a call is judged.
    import botocore.session

    nothing = {
        "config_file": (None, None, os.devnull, None),
        "credentials_file": (None, None, os.devnull, None),
        "profile": (None, None, None, None),
    }
    session = botocore.session.Session(session_vars=None if reads_config else nothing)
    session.register_component("data_loader", _own_models())
    return session


@lru_cache(maxsize=1)
def _own_models() -> Any:
    """Return a loader of the files that botocore ships, which reads each of them once."""
    from botocore.loaders import Loader

    return Loader([Loader.BUILTIN_DATA_PATH], include_default_search_paths=False)
