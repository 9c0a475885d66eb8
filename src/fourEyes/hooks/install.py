"""How is the guard switched on and off in this process?"""

from __future__ import annotations

import sys
from contextlib import suppress
from importlib import import_module
from threading import RLock
from types import ModuleType

from ..errors import SettingsError
from . import modules
from .closed import Judge
from .seam import Seam, Switch


class Installation:
    """One guard and the seams through which it sees."""

    __slots__ = ("seams", "switch", "watcher")

    def __init__(self, switch: Switch, seams: list[Seam], watcher: modules.Watcher) -> None:
        self.switch = switch
        self.seams = seams
        self.watcher = watcher


# Looked up by name and not imported above: `import awscli` can put its own copy of botocore in
# place of the one that was there.
REQUIRED = ("botocore.auth", "botocore.client", "botocore.httpsession", "botocore.signers")

_LOCK = RLock()
_INSTALLED: list[Installation] = []


def install(guard: Judge) -> None:
    """
    Let *guard* judge every botocore client in this process, made before or after.

    Installing again replaces the guard. Raises `SettingsError` where a seam did not take.
    """
    with _LOCK:
        # First: where the bootstrap waits for botocore, it installs now, and not in the middle.
        for name in REQUIRED:
            import_module(name)
        if _INSTALLED and not missing():
            _INSTALLED[0].switch.guard = guard
            return
        uninstall()
        switch = Switch(guard)
        installation = Installation(switch, modules.seams(switch), modules.Watcher(_imported))
        for seam in installation.seams:
            seam.on()
        _INSTALLED.append(installation)
        sys.meta_path.insert(0, installation.watcher)
        if gaps := missing():
            raise SettingsError("the guard could not take its place: " + "; ".join(gaps))


def uninstall() -> None:
    """Give every attribute and every event back."""
    with _LOCK:
        while _INSTALLED:
            installation = _INSTALLED.pop()
            installation.switch.guard = None
            with suppress(ValueError):
                sys.meta_path.remove(installation.watcher)
            for seam in reversed(installation.seams):
                seam.off()
        # By name: it imports botocore, and to import this room must not. The bootstrap
        # waits for botocore, and would install a room that is half made.
        modules.room("events").release()


def missing() -> list[str]:
    """List the seams that are not, or no longer, in place; cheap enough to ask at any time."""
    if not _INSTALLED:
        return ["the guard is not installed"]
    return [gap for seam in _INSTALLED[0].seams if (gap := seam.gap())]


def is_installed() -> bool:
    """Tell whether a guard is installed in this process."""
    return bool(_INSTALLED)


def _imported(name: str, module: ModuleType) -> None:
    """Take over a library that was imported after the guard was installed."""
    with _LOCK:
        for installation in _INSTALLED:
            added = modules.seams_of(name, installation.switch, module)
            for seam in added:
                seam.on()
            # After a reload the old classes are nobody's any more.
            installation.seams = [
                seam for seam in installation.seams if seam.owner.__module__ != name
            ] + added
