"""
How does the guard get into a process that never imports it?

Python's `site` runs the line in `foureyes.pth` at start-up, and that line calls `arm` where
`FOUREYES_AUTO` is set or `/etc/foureyes/trust.json` is there. Until a part of botocore is imported
that makes or sends calls nothing else happens, so this module imports nothing that a bare
interpreter has not loaded already.
"""

from __future__ import annotations

import os
import sys
from _thread import get_ident

MYPY = False  # mypy takes it for true; a start-up is spared the import of `typing`
if MYPY:
    from typing import Any

EXIT_CODE = 78  # EX_CONFIG of sysexits.h
SYSTEM_TRUST = "/etc/foureyes/trust.json"
PACKAGE = "botocore."
# What the guard takes its place in. Whoever imports none of these can send nothing.
TRIGGERS = ("botocore.auth", "botocore.client", "botocore.httpsession", "botocore.signers")


def arm() -> None:
    """Install the guard as soon as botocore can send a call. Idempotent."""
    if not _is_wanted():
        return
    if any(name in sys.modules for name in TRIGGERS):
        _install()
    elif not any(isinstance(finder, _Finder) for finder in sys.meta_path):
        sys.meta_path.insert(0, _Finder())


def disarm() -> None:
    """Let this process go on without a guard; for `foureyes doctor`, which says what is wrong."""
    sys.meta_path[:] = [finder for finder in sys.meta_path if not isinstance(finder, _Finder)]


def _is_wanted() -> bool:
    """Read the switch. The system's trust file may set it for every process of the machine."""
    value = os.environ.get("FOUREYES_AUTO", "").lower()
    if value in ("1", "true", "on"):
        return True
    if os.path.exists(SYSTEM_TRUST):  # noqa: PTH110 - pathlib would cost every start-up
        import json  # only where the file is there

        with open(SYSTEM_TRUST, encoding="utf-8") as file:  # noqa: PTH123 - as above
            return bool(json.load(file).get("auto") is True)
    if value in ("", "0", "false", "off"):
        return False
    raise ValueError("FOUREYES_AUTO must be 1 or 0")


def _install() -> None:
    """Install the guard, or end the process: a process that should be guarded never runs bare."""
    try:
        from fourEyes import assembly

        assembly.install_unasked()
    except BaseException as error:  # noqa: BLE001 - whatever it was, going on would be unguarded
        end(error)


def end(error: BaseException) -> None:
    """End the process with one line that says why."""
    said = " ".join(f"{type(error).__name__}: {error}".split())
    try:  # noqa: SIM105 - contextlib would be an import
        sys.stdout.flush()  # `os._exit` would lose what was printed before
    except BaseException:  # noqa: BLE001, S110 - nothing keeps this process from ending
        pass
    os.write(2, f"fourEyes: cannot guard this process, so it ends: {said}\n".encode())
    os._exit(EXIT_CODE)


class _Finder:
    """Finds botocore's modules as everybody else would, and learns when they have been run."""

    def __init__(self) -> None:
        self.depths: dict[int, int] = {}  # of imports of botocore that are under way, by thread
        self.is_done = False

    def find_spec(self, name: str, path: Any = None, target: Any = None) -> Any:
        if not name.startswith(PACKAGE) or self.is_done:
            return None
        for finder in sys.meta_path:
            find = None if finder is self else getattr(finder, "find_spec", None)
            spec = None if find is None else find(name, path, target)
            if spec is not None:
                if spec.loader is not None:
                    spec.loader = _Loader(spec.loader, self)
                return spec
        return None

    def enter(self) -> None:
        """Note that this thread has begun to import a module of botocore."""
        thread = get_ident()
        self.depths[thread] = self.depths.get(thread, 0) + 1

    def leave(self) -> None:
        """Install the guard once the outermost import is over: before, modules are half made."""
        thread = get_ident()
        self.depths[thread] -= 1
        if self.depths[thread] or self.is_done:
            return
        if any(name in sys.modules for name in TRIGGERS):
            self.is_done = True
            _install()


class _Loader:
    """Runs a module with its own loader, and tells the finder."""

    def __init__(self, loader: Any, finder: _Finder) -> None:
        self._loader = loader
        self._finder = finder

    def create_module(self, spec: Any) -> Any:
        return self._loader.create_module(spec)

    def exec_module(self, module: Any) -> None:
        module.__spec__.loader = module.__loader__ = self._loader
        self._finder.enter()
        try:
            self._loader.exec_module(module)
        finally:
            self._finder.leave()

    def __getattr__(self, name: str) -> Any:
        return getattr(self._loader, name)
