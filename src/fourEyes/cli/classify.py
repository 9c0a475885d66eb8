"""What would a call do, and which rule says so?"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Annotated, Any

import typer

from ..impact import Impact, classify
from ..impact.names import operations_of
from ..trust.slips import in_json
from .terminal import JsonFlag, UsageError, say, say_json, speaks_plainly


def add_to(app: typer.Typer) -> None:
    """Add the verb."""
    app.command("classify")(classify_verb)


@speaks_plainly
def classify_verb(
    service: Annotated[str, typer.Argument(help="botocore's service name.")] = "",
    operation: Annotated[str, typer.Argument(help="DeleteBucket or delete_bucket.")] = "",
    params: Annotated[str, typer.Option(help="JSON, or @FILE.")] = "",
    every: Annotated[bool, typer.Option("--all", help="All operations of --service.")] = False,
    of_service: Annotated[str, typer.Option("--service", help="For --all.")] = "",
    as_json: JsonFlag = False,
) -> None:
    """Explain what a call would do; nothing is sent and no settings are needed."""
    if every:
        _print_all(of_service or service, as_json=as_json)
        return
    if not service or not operation:
        raise UsageError("name a service and an operation, or --all --service NAME")
    impact = classify(service, operation, _params(params))
    if as_json:
        say_json(_as_dict(operation, impact))
        return
    say(f"{service}:{operation}  {_traits(impact)}")
    say(f"why:        {impact.why} (rule {impact.rule})")
    say(f"protected:  {'yes' if impact.needs_approval else 'no'} (by default)")
    if impact.safer:
        say(f"safer:      {impact.safer}")
    if impact.lookup:
        say(f"look-up:    {impact.lookup} may prove that it does less")


def _print_all(service: str, *, as_json: bool) -> None:
    names = sorted(operations_of(service) or ())
    if not names:
        raise UsageError(f"`{service}` is no service of botocore")
    found = [(name, classify(service, name)) for name in names]
    if as_json:
        say_json([_as_dict(name, impact) for name, impact in found])
        return
    for name, impact in found:
        mark = "*" if impact.needs_approval else " "
        say(f"{mark} {name:<48} {_traits(impact):<24} {impact.why}")


def _params(given: str) -> dict[str, Any]:
    source = f"`{given[1:]}`" if given.startswith("@") else "--params"
    try:
        text = Path(given[1:]).read_text("utf-8") if given.startswith("@") else given
        params = json.loads(text or "{}")
    except UnicodeDecodeError:
        raise UsageError(f"{source} is not UTF-8") from None
    except ValueError:
        raise UsageError(f"{source} is not JSON, {in_json(text)}") from None
    if not isinstance(params, dict):
        raise UsageError(f"{source} is not a JSON object")
    return params


def _traits(impact: Impact) -> str:
    return "+".join([impact.effect.value, *sorted(hazard.value for hazard in impact.hazards)])


def _as_dict(operation: str, impact: Impact) -> dict[str, Any]:
    return {
        "operation": operation,
        "effect": impact.effect.value,
        "hazards": sorted(hazard.value for hazard in impact.hazards),
        "protected": impact.needs_approval,
        "rule": impact.rule,
        "why": impact.why,
        "safer": impact.safer,
        "lookup": impact.lookup,
    }
