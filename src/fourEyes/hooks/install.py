"""How is the guard switched on and off in this process?"""

from __future__ import annotations

from dataclasses import dataclass
from threading import RLock

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

    Installing again replaces the guard.
    """
    with _LOCK:
        uninstall()
        switch = Switch(guard)
        installation = Installation(switch, seams_for(switch))
        for seam in installation.seams:
            seam.on()
        _INSTALLED.append(installation)


def uninstall() -> None:
    """Give every attribute and every event back."""
    with _LOCK:
        while _INSTALLED:
            installation = _INSTALLED.pop()
            installation.switch.guard = None
            for seam in reversed(installation.seams):
                seam.off()
        events.release()


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
