"""
How does the guard get into a process that never imports it?

Python's `site` runs the line in `foureyes.pth` at start-up, and that line calls `arm` where
`FOUREYES_AUTO=1` or `/etc/foureyes/trust.json` is there. Until botocore is imported nothing else
happens, so this module imports nothing that a bare interpreter has not loaded already.
"""

import os
import sys

EXIT_CODE = 78  # EX_CONFIG of sysexits.h
SYSTEM_TRUST = "/etc/foureyes/trust.json"
TRIGGER = "botocore.client"


def arm():
    """Install the guard as soon as botocore's client module has been imported."""
    if not _is_wanted():
        return
    if TRIGGER in sys.modules:
        _install()
    elif not any(isinstance(finder, _Finder) for finder in sys.meta_path):
        sys.meta_path.insert(0, _Finder())


def _is_wanted():
    """Read the switch. The system's trust file may set it for every process of the machine."""
    value = os.environ.get("FOUREYES_AUTO", "")
    if value.lower() in ("1", "true", "on"):
        return True
    if os.path.exists(SYSTEM_TRUST):  # noqa: PTH110 - pathlib would cost every start-up
        import json

        with open(SYSTEM_TRUST, encoding="utf-8") as file:  # noqa: PTH123
            return json.load(file).get("auto") is True
    if value.lower() in ("", "0", "false", "off"):
        return False
    raise ValueError("FOUREYES_AUTO must be 1 or 0")


def _install():
    """Install the guard, or end the process: a process that should be guarded never runs bare."""
    try:
        import fourEyes

        fourEyes.install()
    except BaseException as error:  # noqa: BLE001 - whatever it was, going on would be unguarded
        message = f"fourEyes: cannot guard this process, so it ends: {type(error).__name__}: {error}"
        os.write(2, (message + "\n").encode())
        os._exit(EXIT_CODE)


class _Finder:
    """Finds `botocore.client` as everybody else would, and installs the guard behind it."""

    def find_spec(self, name, path=None, target=None):
        if name != TRIGGER:
            return None
        spec = None
        for finder in sys.meta_path:
            if finder is not self and hasattr(finder, "find_spec"):
                spec = finder.find_spec(name, path, target)
                if spec is not None:
                    break
        if spec is not None and spec.loader is not None:
            spec.loader = _Loader(spec.loader)
        return spec


class _Loader:
    """Executes a module with its own loader, then installs the guard."""

    def __init__(self, loader):
        self._loader = loader

    def create_module(self, spec):
        return self._loader.create_module(spec)

    def exec_module(self, module):
        self._loader.exec_module(module)
        _install()

    def __getattr__(self, name):
        return getattr(self._loader, name)
