"""The stage that flow tests play on."""

import pytest
from support.stage import Stage, stage_in


@pytest.fixture
def stage(tmp_path, monkeypatch) -> Stage:
    """Give a guarded process against moto."""
    with stage_in(tmp_path, monkeypatch) as stage:
        yield stage
