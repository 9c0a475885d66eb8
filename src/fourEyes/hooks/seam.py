"""How is an attribute of somebody else's class taken over, and given back?"""

from __future__ import annotations

import sys
from collections.abc import Callable
from typing import Any

from ..errors import SettingsError
from .closed import Judge

Wrapper = Callable[..., Any]


class Switch:
    """
    The guard that an installation's seams ask, or `None` once it has been taken back.

    Somebody may have wrapped a replacement in the meantime; it cannot be taken away then, only
    switched off.
    """

    __slots__ = ("guard",)

    def __init__(self, guard: Judge) -> None:
        self.guard: Judge | None = guard


class Seam:
    """
    One method of one class, and what runs in its place while the seam is on.

    The original has no reference on the replacement (no `__wrapped__`): nothing that looks for
    one can step around the guard by accident.
    """

    def __init__(
        self, switch: Switch, owner: type, name: str, make: Callable[[Switch, Wrapper], Wrapper]
    ) -> None:
        self.owner = owner
        self.name = name
        found: Wrapper | None = owner.__dict__.get(name)
        if found is None:
            raise SettingsError(
                f"this botocore has no `{owner.__module__}.{owner.__qualname__}.{name}`, where the "
                "guard has to stand: use a release that this fourEyes was made for"
            )
        self.original = found
        self.replacement = make(switch, self.original)
        for attribute in ("__name__", "__qualname__", "__doc__", "__module__"):
            setattr(self.replacement, attribute, getattr(self.original, attribute, None))

    @property
    def is_on(self) -> bool:
        """Tell whether the replacement is in its place, and not somebody's over or under it."""
        return self.owner.__dict__.get(self.name) is self.replacement

    def gap(self) -> str | None:
        """
        Say why calls may pass without meeting this seam, or return `None`.

        Whoever traces calls may have wrapped the replacement; then it is still on the way. A
        module that was imported anew has classes that no seam knows.
        """
        module = sys.modules.get(self.owner.__module__)
        name = f"{self.owner.__module__}.{self.owner.__qualname__}"
        if module is None or getattr(module, self.owner.__qualname__, None) is not self.owner:
            return f"`{name}` is another class than the one that is guarded"
        found = self.owner.__dict__.get(self.name)
        while found is not None and found is not self.replacement:
            found = getattr(found, "__wrapped__", None)
        return None if found is not None else f"`{name}.{self.name}` was replaced"

    def on(self) -> None:
        """Put the replacement in place."""
        setattr(self.owner, self.name, self.replacement)

    def off(self) -> None:
        """Put the original back, unless somebody has wrapped the replacement since."""
        if self.is_on:
            setattr(self.owner, self.name, self.original)
