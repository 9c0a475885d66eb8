"""Which changes of a memory overwrite what it holds, or end what fills it?"""

from __future__ import annotations

from ..row import Params, Row, Rule, State, row
from ._common import is_exactly, worst
from ._settings import Raising

_TEXT = row("replace", why="overwrites what the memory says")
_TAGS = row("replace", why="metadata that is left out is removed", safer='metadataMode="MERGE"')
_CHANGED = row("update", why="adds to the metadata of the memory")


def _update_memory(params: Params, state: State | None) -> Row | None:
    merges = is_exactly(params.get("metadataMode"), "MERGE")
    return worst(
        _TEXT if "content" in params else None,
        (_CHANGED if merges else _TAGS) if "metadata" in params else None,
    )


RULES: dict[str, Rule] = {
    "UpdateMemory": _update_memory,
    "UpdateSpace": Raising(
        {
            "memoryStrategies": row(
                "update", "disrupt", why="strategies that are left out end and extract no more"
            )
        }
    ),
}
