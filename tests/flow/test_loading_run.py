"""`foureyes run` guards what runs in environments that know nothing of fourEyes."""

from __future__ import annotations

import os
import subprocess
import sys
import venv
from pathlib import Path

import boto3
import pytest

from support.processes import Processes
from support.server import served_stage

DELETE = 'import boto3; boto3.client("dynamodb").delete_table(TableName="orders")\n'
FOUREYES = (sys.executable, "-m", "fourEyes.cli")


@pytest.fixture(scope="module")
def processes(tmp_path_factory) -> Processes:
    """Give a server with one table, and processes that may reach it."""
    folder = tmp_path_factory.mktemp("run")
    with pytest.MonkeyPatch.context() as patch, served_stage(folder, patch) as stage:
        stage.make_table("orders")
        yield Processes(stage, folder)


@pytest.fixture(scope="module")
def foreign(processes) -> str:
    """Give the Python of an environment with boto3 in it, and nothing of ours."""
    folder = processes.folder / "foreign"
    venv.create(folder, symlinks=True)
    (packages,) = folder.glob("lib/python*/site-packages")
    for name in ("boto3", "botocore", "s3transfer", "jmespath", "dateutil", "urllib3", "six.py"):
        here = Path(boto3.__file__).parent.parent / name
        (packages / name).symlink_to(here)
    return str(folder / "bin" / "python")


def tables() -> list[str]:
    return boto3.client("dynamodb").list_tables()["TableNames"]


def test_a_foreign_environment_is_guarded_and_so_are_its_children(processes, foreign) -> None:
    bare = "import sys; sys.exit(any('four' in name.lower() for name in sys.modules))"
    assert processes.run(foreign, "-c", bare, FOUREYES_AUTO="1").code == 0, "not foreign"

    child = f"import subprocess, sys; sys.exit(subprocess.call([sys.executable, '-c', {DELETE!r}]))"
    ran = processes.run(*FOUREYES, "run", "--", foreign, "-c", child, FOUREYES_AUTO="")
    assert ran.code == 1
    assert "FourEyesApprovalRequired" in ran.err
    assert tables() == ["orders"]


def test_a_sitecustomize_that_was_there_runs_too(processes, foreign) -> None:
    processes.file("own/sitecustomize.py", "import sys; sys.marked = True\n")
    code = "import sys; print(sys.marked, '_foureyes_boot' in sys.modules)"
    ran = processes.run(
        *FOUREYES, "run", "--", foreign, "-c", code, FOUREYES_AUTO="", PYTHONPATH="own"
    )
    assert ran.out == "True True\n"


@pytest.mark.parametrize(
    ("command", "code"),
    [(["sh", "-c", "exit 7"], 7), (["sh", "-c", "kill -9 $$"], 137), (["no-such-command"], 127)],
)
def test_the_code_is_that_of_the_command(processes, command, code) -> None:
    assert processes.run(*FOUREYES, "run", "--", *command, FOUREYES_AUTO="").code == code


def test_a_signal_reaches_the_command(processes) -> None:
    """What stops `foureyes run` stops what it runs; nothing is left behind."""
    trap = 'trap "exit 9" TERM; echo ready; while :; do sleep 0.05; done'
    command = [*FOUREYES, "run", "--", "sh", "-c", trap]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as running:
        assert running.stdout is not None
        assert running.stdout.readline() == "ready\n"
        running.terminate()
    assert running.returncode == 9


def test_nothing_is_started_where_the_guard_cannot_be_built(processes) -> None:
    started = processes.folder / "started"
    ran = processes.run(
        *FOUREYES, "run", "--", "touch", str(started), FOUREYES_AUTO="", FOUREYES_MODE="off"
    )
    assert ran.code == 78
    assert "FOUREYES_MODE" in ran.err
    assert not started.exists()


def test_a_foreign_environment_in_which_the_guard_cannot_load_is_ended(processes, foreign) -> None:
    ran = processes.run(
        *FOUREYES,
        *("run", "--", "env", f"FOUREYES_AGENT={'x' * 99}", foreign, "-c", DELETE),
        FOUREYES_AUTO="",
    )
    assert ran.code == 78
    assert tables() == ["orders"]


def test_the_configuration_of_the_aws_cli_is_a_copy_that_names_the_plugin(processes) -> None:
    own = processes.file("aws-config", "[default]\nregion = eu-west-1\n[plugins]\nother = mine\n")
    ran = processes.run(
        *FOUREYES,
        *("run", "--", "sh", "-c", 'cat "$AWS_CONFIG_FILE"; ls -l "$AWS_CONFIG_FILE"'),
        FOUREYES_AUTO="",
        AWS_CONFIG_FILE=own,
    )
    assert "[plugins]\nfoureyes = fourEyes.integrations.awscli\nother = mine\n" in ran.out
    assert "-rw-------" in ran.out
    assert "fourEyes" not in Path(own).read_text()
    assert os.environ.get("AWS_CONFIG_FILE") is None
