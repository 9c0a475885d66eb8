"""
Draw `journey.svg`, the picture in the README: a real walk, recorded.

    python docs/images/make_journey.py

Runs the processes of the demo (`examples/demo`) against moto on this machine: the agent is blocked,
Bob looks and approves, the agent repeats the identical call.
"""

from __future__ import annotations

import io
import re
import sys
import tempfile
from pathlib import Path

from rich.console import Console
from rich.terminal_theme import MONOKAI
from rich.text import Text

HERE = Path(__file__).parent
sys.path.insert(0, str(HERE.parents[1] / "examples" / "demo"))

from aws import Aws  # noqa: E402 - a folder of scripts, not a package
from cast import Cast  # noqa: E402

WIDTH = 104
TABLE = "orders-archive"


class Filmed(Cast):
    """A cast whose processes believe that they speak to a colour terminal."""

    def _common(self) -> dict[str, str]:
        return {**super()._common(), "FORCE_COLOR": "1", "COLUMNS": str(WIDTH)}


def main() -> None:
    film = Console(record=True, width=WIDTH, file=io.StringIO(), force_terminal=True)
    with tempfile.TemporaryDirectory(prefix="foureyes-film-") as folder, Aws("cn-north-1") as aws:
        play(Filmed(Path(folder), aws), film)
    svg = film.export_svg(title="fourEyes", theme=MONOKAI, unique_id="journey")
    (HERE / "journey.svg").write_text(svg, encoding="utf-8")


def play(cast: Cast, film: Console) -> None:
    cast.aws.create_table(TABLE)
    for role in (Aws.agent_role, Aws.operator_role):
        trusts = '{"Version": "2012-10-17", "Statement": []}'
        cast.aws.client("iam").create_role(RoleName=role, AssumeRolePolicyDocument=trusts)
    for who in ("alice", "bob"):
        cast.hire(who, aliases=[f"{who}@example.com"])
    cast.write_trust(operator="alice")

    blocked = cast.agent("drop-other-table").out
    request = re.search(r"req_[0-9a-z]+", blocked)
    if request is None:
        raise SystemExit(f"the agent was not blocked: {blocked}")
    show(film, "agent", "python agent.py", blocked.rpartition("\n{")[0])
    for words in (("requests",), ("show", request[0])):
        show(film, "bob", " ".join(("foureyes", *words)), cast.foureyes("bob", *words).out)
    approved = cast.foureyes("bob", "approve", request[0], "--confirm", TABLE)
    if approved.code != 0:
        raise SystemExit(approved.err)
    asked = f"passphrase:\ntype `{TABLE}` to approve: {TABLE}\n"
    show(film, "bob", f"foureyes approve {request[0]}", asked + approved.out.splitlines()[-1])
    show(film, "agent", "python agent.py", cast.agent("drop-other-table").out)


def show(film: Console, who: str, typed: str, answered: str) -> None:
    """Put one command and its answer on the film."""
    style = "bold magenta" if who == "agent" else "bold cyan"
    film.print(Text.assemble((f"{who} $ ", style), (typed, "bold")))
    # The port is another one each time; the picture should not be.
    quiet = re.sub(
        r"127\.0\.0\.1:\d+", lambda found: "127.0.0.1:5000".ljust(len(found[0])), answered.rstrip()
    )
    film.print(Text.from_ansi(quiet))
    film.print()


if __name__ == "__main__":
    main()
