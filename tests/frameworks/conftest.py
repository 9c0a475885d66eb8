"""Run by `make test-frameworks`, in an environment that has the frameworks; else not collected."""

from importlib.util import find_spec
from pathlib import Path

import pytest

from support.server import ServedStage, served_stage
from support.stage import Stage, stage_in

NEEDS = {
    "test_langgraph.py": ("langgraph", "graph"),
    "test_mcp.py": ("mcp", "server/mcpserver"),  # the SDK's second version
    "test_mcp_awslabs.py": ("awslabs", "aws_api_mcp_server"),
}


def is_here(package: str, part: str) -> bool:
    """Tell whether a part of a package is installed, without importing it."""
    spec = find_spec(package)
    folders = spec.submodule_search_locations if spec else None
    return any((Path(folder) / part).is_dir() for folder in folders or ())


collect_ignore = [name for name, part in NEEDS.items() if not is_here(*part)]


@pytest.fixture
def stage(tmp_path, monkeypatch) -> Stage:
    """Give a guarded process against moto."""
    with stage_in(tmp_path, monkeypatch) as stage:
        yield stage


@pytest.fixture
def served(tmp_path, monkeypatch) -> ServedStage:
    """Give moto's server, which other processes reach as well."""
    with served_stage(tmp_path, monkeypatch) as stage:
        yield stage
