"""Generate the list of harmful-sounding values that go through: the reviewed exceptions.

usage: python tests/vectors/make_values.py

Read the diff: a new line needs a rule, or a person who says that it may stand here.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import botocore
import botocore.loaders

from fourEyes.impact import Effect, classify, names

LIST = Path(__file__).with_name("values_let_through.txt")
HEADER = f"# botocore {botocore.__version__}"

HARMFUL = re.compile(
    r"delet|remov|terminat|disabl|revok|overwrit|purge|deny|recycl|deprecat|^public|destroy"
    r"|suspend|bypass|^skip|approv",
    re.IGNORECASE,
)
DEEPEST = 6

Shapes = dict[str, Any]
Trail = tuple[str, ...]


def harmful_values(shapes: Shapes, name: str, path: Trail, above: Trail) -> Iterator[Any]:
    """Yield the path and the harmful-sounding values of every enum below a shape."""
    if len(path) >= DEEPEST or name in above:
        return
    shape = shapes[name]
    members = shape.get("members", {})
    if shape["type"] == "list":
        members = {"[]": shape["member"]}
    for member, target in members.items():
        yield from harmful_values(shapes, target["shape"], (*path, member), (*above, name))
    found = [value for value in shape.get("enum", []) if HARMFUL.search(value)]
    if found:
        yield path, found


def params(path: Trail, value: str) -> Any:
    """Build the params that have *value* at *path* and nothing else."""
    built: Any = value
    for member in reversed(path):
        built = [built] if member == "[]" else {member: built}
    return built


def let_through() -> list[str]:
    """List what goes through, sorted, as `service Operation path: VALUES`."""
    loader = botocore.loaders.create_loader()
    lines = []
    for service in sorted(set(names.services()) & set(loader.list_available_services("service-2"))):
        free = [name for name in sorted(names.operations_of(service)) if is_free(service, name)]
        model = loader.load_service_model(service, "service-2") if free else {}
        for name in free:
            lines += lines_of(service, name, model)
    return sorted(lines)


def is_free(service: str, operation: str) -> bool:
    """Tell whether an operation changes what exists and needs nobody without its params."""
    impact = classify(service, operation)
    return impact.effect is Effect.UPDATE and not impact.needs_approval


def lines_of(service: str, operation: str, model: Any) -> Iterator[str]:
    """Yield the lines of one operation."""
    taken = model["operations"].get(operation, {}).get("input")
    if taken is None:
        return
    for path, values in harmful_values(model["shapes"], taken["shape"], (), ()):
        free = [one for one in values if not is_held(service, operation, params(path, one))]
        if free:
            yield f"{service} {operation} {'.'.join(path)}: {' '.join(free)}"


def is_held(service: str, operation: str, sent: Any) -> bool:
    """Tell whether a call needs a second person."""
    return classify(service, operation, sent).needs_approval


def main() -> None:
    """Write the list."""
    LIST.write_text("\n".join([HEADER, *let_through()]) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
