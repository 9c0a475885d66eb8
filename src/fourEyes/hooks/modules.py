"""Which modules have seams, and how are those found that are imported later, or anew?"""

from __future__ import annotations

import sys
from collections.abc import Callable, Sequence
from importlib import import_module
from importlib.abc import Loader, MetaPathFinder
from importlib.machinery import ModuleSpec
from types import ModuleType
from typing import Any

from ..errors import SettingsError
from .seam import Seam, Switch

# The module and the function beside this one that make its seams. By name: most processes have
# no use for asyncio, which is slow to import.
MODULES: dict[str, tuple[str, str]] = {
    "botocore.auth": ("signers", "seams"),
    "botocore.client": ("calls", "seams"),
    "botocore.httpsession": ("send", "seams"),
    "botocore.signers": ("presign", "seams"),
    # Not imported for the guard's sake: most processes have no use for these, either.
    "aiobotocore.client": ("aio", "client_seams"),
    "aiobotocore.signers": ("aio", "signer_seams"),
    "aiobotocore.httpsession": ("aio", "session_seams"),
    "aiobotocore.httpxsession": ("aio", "session_seams"),
    "botocore.crt.auth": ("signers", "seams"),
    "s3transfer.crt": ("crt", "transfer_seams"),
    "awscrt.s3": ("crt", "client_seams"),
}


def seams(switch: Switch) -> list[Seam]:
    """Return the seams of those of these modules that are here already."""
    here = ((name, sys.modules.get(name)) for name in MODULES)
    return [
        seam
        for name, module in here
        if module is not None
        for seam in seams_of(name, switch, module)
    ]


def seams_of(name: str, switch: Switch, module: ModuleType) -> list[Seam]:
    """Return the seams of *module*, which is called *name*."""
    file, make = MODULES[name]
    made: list[Seam] = getattr(room(file), make)(switch, module)
    return made


def room(name: str) -> ModuleType:
    """Import a file beside this one, which may take hold of botocore. Raises `SettingsError`."""
    try:
        return import_module(f".{name}", __package__)
    except (ImportError, AttributeError) as error:
        raise SettingsError(
            f"this botocore lacks what the guard takes hold of ({error}): use a release that this "
            "fourEyes was made for"
        ) from error


class Watcher(MetaPathFinder):
    """Tells *on_import* when one of `MODULES` has been imported."""

    def __init__(self, on_import: Callable[[str, ModuleType], None]) -> None:
        self._on_import = on_import

    def find_spec(
        self, name: str, path: Sequence[str] | None, target: ModuleType | None = None
    ) -> ModuleSpec | None:
        """Find one of the modules by the other finders, and wrap its loader."""
        if name not in MODULES:
            return None
        for finder in sys.meta_path:
            find = None if finder is self else getattr(finder, "find_spec", None)
            spec: ModuleSpec | None = None if find is None else find(name, path, target)
            if spec is not None:
                if spec.loader is not None:
                    spec.loader = _Loader(spec.loader, self._on_import)
                return spec
        return None


class _Loader(Loader):
    """Another loader, which tells when it is done."""

    def __init__(self, loader: Any, on_import: Callable[[str, ModuleType], None]) -> None:
        self._loader = loader
        self._on_import = on_import

    def __getattr__(self, name: str) -> Any:
        return getattr(self._loader, name)

    def create_module(self, spec: ModuleSpec) -> ModuleType | None:
        """Let the other loader make the module."""
        made: ModuleType | None = self._loader.create_module(spec)
        return made

    def exec_module(self, module: ModuleType) -> None:
        """Let the other loader run the module, and give it its own loader back."""
        if module.__spec__ is not None:
            module.__spec__.loader = self._loader
        module.__loader__ = self._loader
        self._loader.exec_module(module)
        self._on_import(module.__name__, module)
