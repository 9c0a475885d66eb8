"""How is the guard switched on and off in this process?"""

from __future__ import annotations

from dataclasses import dataclass
from threading import RLock

from ..errors import SettingsError
from . import calls, events, presign, send, signers
from .closed import Judge
from .seam import Seam, Switch


@dataclass
class Installation:
    """One guard and the seams through which it sees."""

    switch: Switch
    seams: list[Seam]


_LOCK = RLock()
_INSTALLED: list[Installation] = []


def install(guard: Judge) -> None:
    """
    Let *guard* judge every botocore client in this process, made before or after.

    Installing again replaces the guard. Raises `SettingsError` where a seam did not take.
    """
    with _LOCK:
        if _INSTALLED and not missing():
            _INSTALLED[0].switch.guard = guard
            return
        uninstall()
        switch = Switch(guard)
        installation = Installation(switch, seams_for(switch))
        for seam in installation.seams:
            seam.on()
        _INSTALLED.append(installation)
        if gaps := missing():
            raise SettingsError("the guard could not take its place: " + "; ".join(gaps))


def uninstall() -> None:
    """Give every attribute and every event back."""
    with _LOCK:
        while _INSTALLED:
            installation = _INSTALLED.pop()
            installation.switch.guard = None
            for seam in reversed(installation.seams):
                seam.off()
        events.release()


def missing() -> list[str]:
    """List the seams that are not, or no longer, in place; cheap enough to ask at any time."""
    if not _INSTALLED:
        return ["the guard is not installed"]
    return [gap for seam in _INSTALLED[0].seams if (gap := seam.gap())]


def is_installed() -> bool:
    """Tell whether a guard is installed in this process."""
    return bool(_INSTALLED)


def seams_for(switch: Switch) -> list[Seam]:
    """Return every seam of the libraries that are here."""
    return [
        *calls.seams(switch),
        *presign.seams(switch),
        *signers.seams(switch),
        *send.seams(switch),
    ]
