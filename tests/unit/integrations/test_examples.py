"""What the examples tell an environment is what fourEyes understands."""

from __future__ import annotations

import json
import re
from pathlib import Path

from fourEyes.settings import SYSTEM_TRUST, read_settings

ROOT = Path(__file__).parents[3]
DOCKERFILE = (ROOT / "examples" / "containers" / "Dockerfile").read_text("utf-8")


def test_the_image_runs_the_agent_as_another_user_than_the_trust_files() -> None:
    steps = [line.split() for line in DOCKERFILE.splitlines() if re.match("[A-Z]+ ", line)]
    (trust,) = (step for step in steps if str(SYSTEM_TRUST) in step)
    (user,) = (step for step in steps if step[0] == "USER")
    assert {"--chown=root:root", "--chmod=0644"} <= set(trust)
    assert user[1] not in {"root", "0"}
    assert steps.index(user) > steps.index(trust)


def test_the_images_variables_can_be_read() -> None:
    variables = dict(re.findall(r"(FOUREYES_\w+)=(\S+)", DOCKERFILE))
    assert read_settings(variables).store == variables["FOUREYES_STORE"]


def test_the_page_shows_the_very_image() -> None:
    page = (ROOT / "docs" / "how-to" / "containers.md").read_text("utf-8")
    (shown,) = re.findall(r"^```dockerfile\n(.*?)^```", page, re.DOTALL | re.M)
    assert DOCKERFILE.endswith(shown)


def test_the_mcp_configuration_switches_the_guard_on() -> None:
    text = (ROOT / "examples" / "mcp_awslabs" / "mcp.json").read_text("utf-8")
    settings = read_settings(json.loads(text)["mcpServers"]["aws-api"]["env"])
    assert settings.auto
