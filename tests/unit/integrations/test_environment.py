"""What `foureyes run` adds to an environment, and what it leaves alone."""

from __future__ import annotations

import os

import pytest

from fourEyes.integrations.environment import (
    BOOTSTRAP,
    PLUGIN,
    config_with_plugin,
    guarded_environment,
)


def test_our_folder_comes_first_and_once() -> None:
    once = guarded_environment({"PYTHONPATH": "/a:/b", "OTHER": "stays"})
    assert once["PYTHONPATH"].split(os.pathsep) == [str(BOOTSTRAP), "/a", "/b"]
    assert once["OTHER"] == "stays"
    assert once["FOUREYES_AUTO"] == "1"
    assert guarded_environment(once) == once


def test_the_folder_holds_nothing_that_could_shadow_a_module() -> None:
    assert [path.name for path in BOOTSTRAP.glob("*.py")] == ["sitecustomize.py"]


@pytest.mark.parametrize(
    "config",
    [
        "",
        "[default]\nregion = eu-west-1",
        "[plugins]\nother = mine\n[default]\n",
        f"[plugins]\n{PLUGIN}\n",
    ],
)
def test_the_plugin_is_named_once_and_everything_else_stays(config) -> None:
    changed = config_with_plugin(config)
    assert changed.count(PLUGIN) == changed.count("[plugins]") == 1
    kept = [line for line in config.splitlines() if line not in ("[plugins]", PLUGIN)]
    assert [line for line in changed.splitlines() if line not in ("[plugins]", PLUGIN)] == kept
    assert config_with_plugin(changed) == changed
