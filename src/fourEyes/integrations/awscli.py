"""How does the AWS CLI (version 1) load the guard? As a plugin, named in its configuration."""

from __future__ import annotations

import sys
from typing import Any

EXIT_CODE = 78  # EX_CONFIG of sysexits.h, as of every process that cannot be guarded


def awscli_initialize(event_hooks: Any) -> None:
    """
    Guard this run of the AWS CLI; it ends here where that cannot be done.

    The CLI calls this before it runs a command. *event_hooks* is not needed: the guard stands in
    botocore itself, the CLI's own copy or pip's.
    """
    # Imported here: the CLI's copy of botocore must be in its place before ours looks for one.
    from .. import assembly, hooks

    if hooks.is_installed():
        return
    try:
        assembly.install()
    except Exception as error:  # noqa: BLE001 - whatever it was, going on would be unguarded
        said = " ".join(f"{type(error).__name__}: {error}".split())
        sys.stderr.write(f"fourEyes: cannot guard this process, so it ends: {said}\n")
        sys.exit(EXIT_CODE)
