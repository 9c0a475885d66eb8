"""Write what is generated from the installed botocore: names, snapshot and reference page."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import botocore.session

from fourEyes.impact import names

# Top-level booleans that turn an operation into a check of itself, by their documentation.
DRY_RUNS = ("DryRun", "dryRun", "PerformCheckOnly", "ValidateOnly", "TestMode")
# Asks for the presigned URL of a dry run; the call itself happens.
NOT_DRY_RUNS = {("emr", "GetOnClusterAppUIPresignedURL")}

_INDEX = Path(names.__file__).with_name("operations.txt")


def dry_run_of(service: str, model: Any) -> str:
    """Return the member that makes this operation a mere check, or `""`."""
    shape = model.input_shape
    if shape is None or (service, model.name) in NOT_DRY_RUNS:
        return ""
    kinds = {name: member.type_name for name, member in shape.members.items()}
    return next((name for name in DRY_RUNS if kinds.get(name) == "boolean"), "")


def index() -> str:
    """Render the names index: one line a service, dry-run members behind a colon."""
    session = botocore.session.get_session()
    lines = []
    for service in sorted(session.get_available_services()):
        model = session.get_service_model(service)
        words = [service]
        for name in sorted(model.operation_names):
            dry = dry_run_of(service, model.operation_model(name))
            words.append(f"{name}:{dry}" if dry else name)
        lines.append(" ".join(words) + "\n")
    return "".join(lines)


if __name__ == "__main__":
    _INDEX.write_text(index(), encoding="utf-8")
