"""How is a trust file written, so that two versions of it compare line by line?"""

from __future__ import annotations

import copy
import json
from collections.abc import Mapping, Sequence
from typing import Any

_ORDER = (
    "foureyes_trust",
    "version",
    "deployment",
    "expires",
    "auto",
    "stores",
    "approvers",
    "agents",
    "rules",
    "environments",
    "floor",
)


def starter(deployment: str, *, expires: int) -> dict[str, Any]:
    """Return a trust file without approvers and agents, to which they are added."""
    return {
        "foureyes_trust": 1,
        "version": 0,
        "deployment": deployment,
        "expires": expires,
        "approvers": [],
        "agents": [],
        "rules": [],
    }


def with_entry(document: Mapping[str, Any], part: str, entry: Mapping[str, Any]) -> dict[str, Any]:
    """
    Return *document* with *entry* in `approvers`, `agents` or `rules`, one version higher.

    An entry of the same id is replaced. Whether the whole is still right is `parse_trust`'s to
    say, before it is written.
    """
    changed = copy.deepcopy(dict(document))
    entries = changed.setdefault(part, [])
    places = [at for at, old in enumerate(entries) if old.get("id") == entry["id"]]
    if places:
        entries[places[0]] = dict(entry)
    else:
        entries.append(dict(entry))
    changed["version"] = changed.get("version", 0) + 1
    return changed


def approver_entry(
    approver_id: str,
    *,
    aliases: Sequence[str],
    keys: Sequence[Mapping[str, Any]],
    name: str = "",
    groups: Sequence[str] = (),
) -> dict[str, Any]:
    """Return an approver as the trust file spells it."""
    return {
        "id": approver_id,
        "name": name or approver_id,
        "groups": list(groups),
        "aliases": list(aliases),
        "keys": [dict(key) for key in keys],
    }


def dump(document: Mapping[str, Any]) -> str:
    """Return *document* as indented ASCII JSON, its members in the order a person reads them."""
    first = {name: document[name] for name in _ORDER if name in document}
    return json.dumps({**first, **document}, indent=2) + "\n"
