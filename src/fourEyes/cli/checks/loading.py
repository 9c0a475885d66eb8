"""Which processes of this environment are guarded, and what on its PATH cannot be?"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import sysconfig
from collections.abc import Iterator
from pathlib import Path

from ...impact.names import services
from ...settings import SYSTEM_TRUST
from .finding import Finding, fail, ok, warn
from .patient import Patient

PROBE = (
    "import botocore.client, sys; hooks = sys.modules.get('fourEyes.hooks'); "
    "print('guarded' if hooks and hooks.is_installed() else 'open')"
)
CHILD = (
    "import subprocess, sys; "
    f"sys.exit(subprocess.run([sys.executable, '-c', {PROBE!r}]).returncode)"
)
ENDED = 78  # a guard that could not load: closed
AUTO = "set FOUREYES_AUTO=1, or `auto` in the trust file, or start it with `foureyes run --`"

# Programs that change AWS with SDKs of their own, in which no Python guard can be.
OTHERS = (
    *("terraform", "tofu", "pulumi", "cdk", "sam", "eksctl", "packer"),
    *("rclone", "s5cmd", "steampipe", "copilot", "amplify"),
)


def activation(_: Patient) -> Iterator[Finding]:
    """Start Python in several ways, and say which of them came up guarded."""
    ways = {
        "python -c": ["-c", PROBE],
        "python -I": ["-I", "-c", PROBE],
        "a child process": ["-c", CHILD],
    }
    open_ways = [way for way, arguments in ways.items() if not _is_guarded(arguments)]
    if not open_ways:
        yield ok("activation", f"guarded: {', '.join(ways)}")
    elif len(open_ways) < len(ways) or os.environ.get("FOUREYES_AUTO"):
        yield fail("activation", f"open: {', '.join(open_ways)}", AUTO)
    else:
        text = "only a process that calls `fourEyes.install()` itself is guarded"
        yield warn("activation", text, AUTO)
    always = "python -S, environments without fourEyes that are not started by `foureyes run`"
    if not SYSTEM_TRUST.exists():
        always += ", children whose environment was cleared"
    yield warn("open by nature", always, "a role that cannot delete (docs/how-to/separate.md)")


def aws_cli(_: Patient) -> Iterator[Finding]:
    """Say whether the `aws` on PATH is guarded: version 1 can be, version 2 cannot."""
    aws = shutil.which("aws")
    if aws is None:
        return
    python = _interpreter(Path(aws))
    if python is None:
        yield warn("aws", f"{aws} is not a Python script (version 2?): it cannot be guarded", V1)
    elif _is_guarded(["-c", "import awscli; " + PROBE], python):
        yield ok("aws", f"{aws} is guarded")
    else:
        yield warn("aws", f"{aws} is not guarded", AUTO)


V1 = "install `awscli` (version 1) beside fourEyes, and take version 2 off the agent's PATH"


def other_sdks(_: Patient) -> Iterator[Finding]:
    """Name the programs on PATH that reach AWS without botocore."""
    found = [name for name in OTHERS if shutil.which(name)]
    if found:
        text = f"on PATH, and with SDKs of their own: {', '.join(found)}"
        yield warn("other SDKs", text, "take them off the agent's PATH, or its role's rights")


def botocores(_: Patient) -> Iterator[Finding]:
    """Name further copies of botocore: classes that nobody has looked at until they are used."""
    import botocore

    used = Path(botocore.__file__).parent
    folders = {folder for folder in sys.path if folder} - {sysconfig.get_path("stdlib")}
    found = {
        copy.parent.resolve()
        for folder in map(Path, folders)
        for pattern in ("botocore/client.py", "*/botocore/client.py", "*/*/botocore/client.py")
        for copy in folder.glob(pattern)
    }
    # The AWS CLI's own copy takes botocore's name when it is imported, and is guarded as such.
    further = sorted(str(one) for one in found - {used.resolve()} if one.parent.name != "awscli")
    if further:
        text = f"besides {used}: {', '.join(further)}"
        yield warn("botocore", text, "remove them; a copy under another name is not guarded")
        return
    yield ok("botocore", f"{botocore.__version__}, one copy")


def classification(patient: Patient) -> Iterator[Finding]:
    """Compare the shipped table with the services of the installed botocore."""
    installed = set(patient.session.get_available_services())
    unknown = sorted(installed - set(services()))
    if unknown:
        text = f"{len(unknown)} services are newer than the table: {', '.join(unknown[:5])}"
        yield warn("classification", f"{text}; what they change needs approval", "upgrade foureyes")
        return
    yield ok("classification", f"knows all {len(installed)} services of this botocore")


def _is_guarded(arguments: list[str], python: str = sys.executable) -> bool:
    done = subprocess.run(  # noqa: S603 - Python, with arguments from above
        [python, *arguments], capture_output=True, text=True, check=False, timeout=60
    )
    return done.returncode == ENDED or done.stdout.strip() == "guarded"


def _interpreter(script: Path) -> str | None:
    """Return the Python in a script's first line, or `None` where it is no Python script."""
    with script.open("rb") as file:
        first = file.readline(256)
    words = first.removeprefix(b"#!").decode("utf-8", "replace").split()
    if not first.startswith(b"#!") or not words or "python" not in words[-1]:
        return None
    return shutil.which(words[-1])
