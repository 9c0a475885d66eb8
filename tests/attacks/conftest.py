"""The stages that attacks play on."""

import pytest

from support.server import ServedStage, served_stage
from support.stage import Stage, stage_in


@pytest.fixture
def stage(tmp_path, monkeypatch) -> Stage:
    """Give a guarded process against moto."""
    with stage_in(tmp_path, monkeypatch) as stage:
        yield stage


@pytest.fixture
def served(tmp_path, monkeypatch) -> ServedStage:
    """Give a guarded process against moto's server, which other processes reach as well."""
    with served_stage(tmp_path, monkeypatch) as stage:
        yield stage
