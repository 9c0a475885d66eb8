"""Which environment guards the processes that are started in it?"""

from __future__ import annotations

import os
import sysconfig
from collections.abc import Mapping
from pathlib import Path

PACKAGE = Path(__file__).parent.parent
BOOTSTRAP = PACKAGE / "integrations" / "bootstrap"
PLUGIN = "foureyes = fourEyes.integrations.awscli"


def guarded_environment(environ: Mapping[str, str]) -> dict[str, str]:
    """
    Return *environ* with what guards each Python that is started in it, and their children.

    The folder of our `sitecustomize` comes first on PYTHONPATH; the packages that the guard needs
    are looked for last, so that an environment keeps its own.
    """
    ours = [str(PACKAGE.parent), *(sysconfig.get_path(name) for name in ("purelib", "platlib"))]
    others = [
        folder
        for folder in environ.get("PYTHONPATH", "").split(os.pathsep)
        if folder and folder != str(BOOTSTRAP)
    ]
    return {
        **environ,
        "FOUREYES_AUTO": "1",
        "PYTHONPATH": os.pathsep.join([str(BOOTSTRAP), *others]),
        "_FOUREYES_PATH": os.pathsep.join(dict.fromkeys(ours)),
    }


def config_with_plugin(config: str) -> str:
    """
    Return an AWS configuration that loads our plugin into the AWS CLI.

    A CLI that finds the line but not the plugin refuses to run: closed where PYTHONPATH did not
    reach it.
    """
    lines = [line for line in config.splitlines() if line.strip() != PLUGIN]
    at = next((n for n, line in enumerate(lines) if line.strip() == "[plugins]"), None)
    if at is None:
        return "\n".join([*lines, "[plugins]", PLUGIN, ""])
    return "\n".join([*lines[: at + 1], PLUGIN, *lines[at + 1 :], ""])


def config_file(environ: Mapping[str, str]) -> Path:
    """Return where the AWS CLI looks for its configuration."""
    return Path(environ.get("AWS_CONFIG_FILE") or "~/.aws/config").expanduser()
