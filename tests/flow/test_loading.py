"""With `FOUREYES_AUTO=1` every way to start Python is guarded, by nothing but the environment."""

from __future__ import annotations

import os
import shlex
import shutil
import subprocess
import sys
import timeit
from pathlib import Path

import boto3
import pytest

from support import people
from support.processes import Processes, Ran
from support.server import served_stage

SOURCE = Path(__file__).parents[2] / "src"
DELETE = 'import boto3; boto3.client("dynamodb").delete_table(TableName="orders")\n'
POOL = """
import multiprocessing, sys
def delete(_):
    import boto3
    boto3.client("dynamodb").delete_table(TableName="orders")
if __name__ == "__main__":
    with multiprocessing.get_context(sys.argv[1]).Pool(1) as pool:
        pool.map(delete, [None])
"""
CHILD = f"import subprocess, sys; sys.exit(subprocess.call([sys.executable, '-c', {DELETE!r}]))"


@pytest.fixture(scope="module")
def processes(tmp_path_factory) -> Processes:
    """Give a server with one table, and processes that may reach it."""
    folder = tmp_path_factory.mktemp("loading")
    with pytest.MonkeyPatch.context() as patch, served_stage(folder, patch) as stage:
        stage.make_table("orders")
        yield Processes(stage, folder)


def tables() -> list[str]:
    return boto3.client("dynamodb").list_tables()["TableNames"]


def assert_blocked(ran: Ran) -> None:
    assert ran.code != 0
    assert "FourEyesApprovalRequired" in ran.said
    assert tables() == ["orders"]


WAYS = {
    "script": lambda p: p.python(p.file("agent.py", DELETE)),
    "-c": lambda p: p.python("-c", DELETE),
    "-m": lambda p: (p.file("package/__main__.py", DELETE), p.python("-m", "package"))[1],
    "stdin": lambda p: p.python("-", stdin=DELETE),
    "-I": lambda p: p.python("-I", "-c", DELETE),
    "-E": lambda p: p.python("-E", "-c", DELETE),
    "subprocess": lambda p: p.python("-c", CHILD),
    "fork": lambda p: p.python(p.file("pool.py", POOL), "fork"),
    "spawn": lambda p: p.python(p.file("pool.py", POOL), "spawn"),
    "forkserver": lambda p: p.python(p.file("pool.py", POOL), "forkserver"),
}


@pytest.mark.parametrize("way", WAYS)
def test_every_way_to_start_python_is_guarded(processes, way) -> None:
    assert_blocked(WAYS[way](processes))


@pytest.mark.parametrize("first", ["botocore.auth", "botocore.endpoint", "fourEyes"])
def test_whatever_is_imported_first_the_guard_takes_its_place(processes, first) -> None:
    """botocore's modules import each other in circles; the guard comes after the outermost."""
    assert_blocked(processes.python("-c", f"import {first}\n{DELETE}"))


def test_an_agent_that_installs_the_guard_itself_gets_one_guard(processes) -> None:
    code = "import fourEyes; fourEyes.install()\n" + DELETE
    assert_blocked(processes.python("-c", code))


def test_the_loaders_of_botocore_are_given_back(processes) -> None:
    code = "import boto3, botocore.client as c; print(type(c.__loader__), type(c.__spec__.loader))"
    ran = processes.python("-c", code)
    assert ran.out.count("SourceFileLoader") == 2


def test_without_the_switch_nothing_of_ours_is_loaded(processes) -> None:
    code = "import boto3, sys; print([n for n in sys.modules if 'four' in n.lower()])"
    assert processes.python("-c", code, FOUREYES_AUTO="").out == "[]\n"


def test_the_line_that_python_runs_at_start_up_costs_nothing_where_it_is_off(monkeypatch) -> None:
    """Off is the rule: most Pythons of a machine are nobody's agent. The budget is 1 ms."""
    monkeypatch.delenv("FOUREYES_AUTO", raising=False)
    line = compile((SOURCE / "foureyes.pth").read_text(), "foureyes.pth", "exec")
    times = sorted(timeit.repeat(lambda: exec(line), number=1, repeat=101))
    assert times[50] < 0.001


def test_with_the_switch_only_the_finder_is_loaded_until_botocore_is(processes) -> None:
    code = "import sys; print([n for n in sys.modules if 'four' in n.lower() or 'boto' in n])"
    assert processes.python("-c", code).out == "['_foureyes_boot']\n"


NO_PYDANTIC = "raise ImportError('no pydantic here')\n"
BROKEN = {
    "a bad variable": {"FOUREYES_MODE": "off"},
    "a missing trust file": {"FOUREYES_TRUST": "/nowhere/trust.json"},
    "a wrong pin": {"FOUREYES_TRUST_SHA256": "0" * 64},
    "an unreadable switch": {"FOUREYES_AUTO": "perhaps"},
    # Half a second is no plain number of seconds: pydantic has to read it.
    "a missing dependency": {"PYTHONPATH": "without", "FOUREYES_WAIT": "0.5"},
}


@pytest.mark.parametrize("fault", BROKEN)
def test_a_guard_that_cannot_load_ends_the_process(processes, fault) -> None:
    processes.file("without/pydantic.py", NO_PYDANTIC)
    ran = processes.python("-c", DELETE, **BROKEN[fault])
    assert ran.code == 78
    assert ran.err.startswith("fourEyes: cannot guard this process, so it ends: ")
    assert ran.err.count("\n") == 1
    assert tables() == ["orders"]


# In a mount namespace of its own: `/etc` with a trust file that belongs to root.
SHIELD = """
mkdir -p etc/foureyes && cp -r /etc/. etc/ 2>/dev/null
cp trust.json etc/foureyes/trust.json && chmod -R go-w etc
mount --bind etc /etc && cd / && exec env -i {variables} {command}
"""
# Another user, who may read everything (this Python lies where it lies) and write nothing.
SOMEBODY = 10001
AS_SOMEBODY = (
    *("setpriv", f"--reuid={SOMEBODY}", f"--regid={SOMEBODY}", "--clear-groups"),
    *("--inh-caps=+dac_read_search", "--ambient-caps=+dac_read_search"),
)


def succeeds(*command: str) -> bool:
    """Tell whether this machine lets this user do something."""
    found = shutil.which(command[0]) is not None
    return found and subprocess.run(command, capture_output=True).returncode == 0


def run_shielded(processes: Processes, *command: str, user: tuple[str, ...]) -> Ran:
    """Run *command* below a trust file in `/etc`, with nothing in its environment but AWS's."""
    stage = processes.stage
    stage.trust(auto=True)
    kept = {name: value for name, value in os.environ.items() if name.startswith("AWS_")}
    home = processes.folder / "home"
    home.mkdir(exist_ok=True)
    if user:
        os.chown(home, SOMEBODY, SOMEBODY)
    given = {"HOME": str(home), "FOUREYES_AUTO": "0", "FOUREYES_AGENT": people.AGENT}
    variables = {**kept, **given}
    shell = SHIELD.format(
        variables=" ".join(f"{name}={shlex.quote(value)}" for name, value in variables.items()),
        command=shlex.join([*user, *command]),
    )
    return processes.run("unshare", "-m" if user else "-rm", "sh", "-c", shell)


if succeeds("unshare", "-m", *AS_SOMEBODY, sys.executable, "-c", "import boto3"):

    def test_a_cleared_environment_does_not_help_where_the_systems_trust_file_is(
        processes,
    ) -> None:
        ran = run_shielded(processes, sys.executable, "-c", DELETE, user=AS_SOMEBODY)
        assert_blocked(ran)


if succeeds("unshare", "-rm", "mount", "--bind", "/etc", "/etc"):

    def test_as_root_to_which_no_path_is_protected_the_process_ends(processes) -> None:
        ran = run_shielded(processes, sys.executable, "-c", DELETE, user=())
        assert ran.code == 78
        assert ran.err.startswith("fourEyes: cannot guard this process, so it ends: TrustError")
        assert tables() == ["orders"]


def test_nothing_but_the_guard_kept_the_table(processes) -> None:
    """The control: the same line, with the switch off, deletes it."""
    processes.stage.make_table("control")
    ran = processes.python("-c", DELETE.replace("orders", "control"), FOUREYES_AUTO="")
    assert ran.code == 0
    assert os.environ.get("FOUREYES_AUTO") is None
    assert tables() == ["orders"]
