"""Params of any operation, with something planted wherever the service says it is sensitive."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

SECRET = "pl4nted-s3cret-hunter2"
NUMBER = 48151623420815162342


def params(shape: Any) -> dict[str, Any]:
    """Return params that fill every member of *shape*, secrets planted in the sensitive ones."""
    return {} if shape is None else _value(shape, False, ())


def is_planted(shape: Any) -> bool:
    """Tell whether anything of *shape* is sensitive."""
    return shape is not None and any(_sensitive(shape, ()))


def _sensitive(shape: Any, above: tuple[str, ...]) -> Iterator[bool]:
    if shape.metadata.get("sensitive"):
        yield True
    if shape.name not in above:
        for inner in _inner(shape):
            yield from _sensitive(inner, (*above, shape.name))


def _inner(shape: Any) -> list[Any]:
    if shape.type_name == "structure":
        return list(shape.members.values())
    if shape.type_name == "list":
        return [shape.member]
    return [shape.key, shape.value] if shape.type_name == "map" else []


def _value(shape: Any, is_secret: bool, above: tuple[str, ...]) -> Any:
    is_secret = is_secret or bool(shape.metadata.get("sensitive"))
    kind = shape.type_name
    if kind in {"structure", "list", "map"} and (shape.name in above or len(above) > 6):
        return {} if kind != "list" else []
    within = (*above, shape.name)
    if kind == "structure":
        return {name: _value(inner, is_secret, within) for name, inner in shape.members.items()}
    if kind == "list":
        return [_value(shape.member, is_secret, within)]
    if kind == "map":
        key = SECRET if is_secret or shape.key.metadata.get("sensitive") else "key"
        return {key: _value(shape.value, is_secret, within)}
    return _leaf(kind, is_secret)


def _leaf(kind: str, is_secret: bool) -> Any:
    if kind == "blob":
        return SECRET.encode() if is_secret else b"plain"
    if kind == "boolean":
        return True
    if kind in {"integer", "long"}:
        return NUMBER if is_secret else 1
    if kind in {"float", "double"}:
        return float(NUMBER) if is_secret else 1.0
    if kind == "timestamp":
        return 0
    return SECRET if is_secret else "plain"
